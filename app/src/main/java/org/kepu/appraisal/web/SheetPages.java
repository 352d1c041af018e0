package org.kepu.appraisal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Placements;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holders;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.AppraisalQueries;
import org.kepu.appraisal.AppraisalState;
import org.kepu.appraisal.Event;
import org.kepu.appraisal.ItemId;
import org.kepu.appraisal.Ranked;
import org.kepu.appraisal.Score;
import org.kepu.appraisal.Sheet;
import org.kepu.appraisal.SheetState;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a sheet together: what it holds, and what this viewer may do with it now. */
@Component
class SheetPages {

    private final AppraisalQueries queries;
    private final Placements placements;
    private final Holders holders;
    private final FileStore files;
    private final Clock clock;

    SheetPages(AppraisalQueries queries, Placements placements, Holders holders, FileStore files, Clock clock) {
        this.queries = queries;
        this.placements = placements;
        this.holders = holders;
        this.files = files;
        this.clock = clock;
    }

    ModelAndView page(Sheet sheet, Viewer viewer, Map<String, String> typed, FormErrors errors) {
        Appraisal appraisal = queries.get(sheet.appraisal());
        boolean writes = over(sheet, viewer, AppraisalRoutes.WRITERS);
        boolean manages = over(sheet, viewer, Role.OFFICE);
        boolean watches = manages || over(sheet, viewer, Role.AUDITOR);
        boolean selfScoring = appraisal.state() == AppraisalState.SELF_SCORING;
        boolean inTime = appraisal
                .objectionsUntil()
                .filter(until -> !LocalDate.now(clock).isAfter(until))
                .isPresent();
        Map<ItemId, Score> scores = queries.scores(sheet);
        boolean mayReview = manages && queries.mayReview(appraisal, sheet);
        boolean maySelf = writes && selfScoring && sheet.state() == SheetState.OPEN;
        List<Event> events = queries.listEvents(appraisal.id(), Optional.of(sheet.id()));
        boolean seesReview = watches || appraisal.announced();
        return new ModelAndView(
                "appraisal/sheet",
                "page",
                new SheetPage(
                        appraisal,
                        sheet,
                        queries.listItems(appraisal.id()),
                        scores,
                        queries.suggestions(appraisal, sheet),
                        queries.result(appraisal, sheet),
                        maySelf,
                        mayReview,
                        manages && selfScoring && sheet.state() != SheetState.OPEN,
                        writes && appraisal.state() == AppraisalState.OBJECTING && inTime && !sheet.objecting(),
                        manages && sheet.objecting(),
                        seesReview,
                        appraisal.announced() ? place(appraisal, sheet) : Optional.empty(),
                        seesReview
                                ? events
                                : events.stream().filter(SheetPages::open).toList(),
                        holders.names(events.stream().map(Event::by).distinct().toList()),
                        names(scores),
                        typed.isEmpty() ? cells(scores, mayReview) : typed,
                        errors));
    }

    /** Reviewed scores stay with the office until results are announced. */
    private static boolean open(Event event) {
        return !event.what().equals("SCORE") && !event.what().startsWith("VETO");
    }

    private boolean over(Sheet sheet, Viewer viewer, Role... roles) {
        return placements
                .find("sheet", sheet.id().toString())
                .filter(place -> viewer.hasAnyOver(place, roles))
                .isPresent();
    }

    private Optional<Ranked> place(Appraisal appraisal, Sheet sheet) {
        return queries.ranking(appraisal).stream()
                .filter(ranked -> ranked.sheet().id().equals(sheet.id()))
                .findFirst();
    }

    private Map<FileId, String> names(Map<ItemId, Score> scores) {
        Map<FileId, String> names = new HashMap<>();
        scores.values().stream()
                .flatMap(score -> score.files().stream())
                .flatMap(id -> files.find(id).stream())
                .forEach(file -> names.put(file.id(), file.name()));
        return names;
    }

    /** A review starts from the self scores. */
    private static Map<String, String> cells(Map<ItemId, Score> scores, boolean review) {
        Map<String, String> cells = new HashMap<>();
        scores.forEach((id, score) -> {
            cells.put("count-" + id, Numbers.text(score.counted()));
            cells.put("note-" + id, score.note());
            cells.put("comment-" + id, score.comment());
            cells.put("score-" + id, Numbers.text(review ? score.reviewed().or(score::self) : score.self()));
            if (score.vetoed()) {
                cells.put("veto-" + id, "true");
            }
        });
        return cells;
    }
}
