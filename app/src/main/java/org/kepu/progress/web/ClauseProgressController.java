package org.kepu.progress.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Viewer;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Overview;
import org.kepu.evidence.Overview.By;
import org.kepu.evidence.Selection;
import org.kepu.plan.ClauseId;
import org.kepu.plan.ClauseView;
import org.kepu.plan.PlanQueries;
import org.kepu.progress.ClauseStanding;
import org.kepu.progress.LampHistory;
import org.kepu.progress.ProgressQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Why a clause stands as it does; of its entries everybody sees what his roles reach. */
@Controller
class ClauseProgressController {

    private final PlanQueries plans;
    private final ProgressQueries progress;
    private final LampHistory history;
    private final EvidenceQueries evidence;
    private final Boards boards;
    private final ClauseSight sight;
    private final Clock clock;

    ClauseProgressController(
            PlanQueries plans,
            ProgressQueries progress,
            LampHistory history,
            EvidenceQueries evidence,
            Boards boards,
            ClauseSight sight,
            Clock clock) {
        this.plans = plans;
        this.progress = progress;
        this.history = history;
        this.evidence = evidence;
        this.boards = boards;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/board/clauses/{clause}")
    ModelAndView show(
            @PathVariable("clause") String id, @RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        ClauseView clause = plans.getPublic(ClauseId.parse(id));
        sight.require(clause, BoardRoutes.scopes(viewer));
        int shown = YearOf.asked(year, clause.plan().period(), clock);
        Selection all = Selection.year(shown).serving(clause.clause().id());
        List<Entry> latest = boards.latest(all.seenWith(BoardRoutes.scopes(viewer)));
        Overview overview = evidence.overview(all, clause.plan().area(), EnumSet.of(By.MONTH, By.UNIT));
        return new ModelAndView(
                "progress/clause",
                "page",
                new ClauseProgressPage(
                        clause,
                        shown,
                        standing(clause, shown),
                        overview.total(),
                        overview.byMonth(),
                        overview.byUnit(),
                        history.list(clause.clause().id(), shown),
                        latest,
                        boards.places(latest)));
    }

    /** A clause that its plan no longer has stands without tasks. */
    private ClauseStanding standing(ClauseView clause, int year) {
        ClauseId id = clause.clause().id();
        return progress.get(clause.plan(), year).clauses().stream()
                .filter(each -> each.clause().equals(id))
                .findFirst()
                .orElseGet(() -> new ClauseStanding(
                        id, clause.clause().number(), clause.clause().title(), List.of(), List.of()));
    }
}
