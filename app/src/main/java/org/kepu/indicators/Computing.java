package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Selection;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.AreaId;
import org.springframework.stereotype.Component;

/** Fetches what formulas need and computes them. */
@Component
class Computing {

    private final FigureRows figures;
    private final AreaQueries areas;
    private final EvidenceQueries evidence;
    private final PlanQueries plans;
    private final LedgerWords words;

    Computing(FigureRows figures, AreaQueries areas, EvidenceQueries evidence, PlanQueries plans, LedgerWords words) {
        this.figures = figures;
        this.areas = areas;
        this.evidence = evidence;
        this.plans = plans;
        this.words = words;
    }

    /** @param all every indicator of the area to which the wanted ones belong */
    Map<Evaluation.Wanted, Computed> compute(List<Indicator> all, Set<Evaluation.Wanted> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<Evaluation.Wanted, Optional<BigDecimal>> recorded = new HashMap<>();
        figures
                .listStanding(all.stream()
                        .filter(indicator -> !indicator.computed())
                        .map(Indicator::id)
                        .toList())
                .stream()
                .filter(figure -> figure.key().period() == FigurePeriod.YEAR)
                .forEach(figure -> recorded.put(
                        new Evaluation.Wanted(
                                figure.key().indicator(),
                                figure.key().area(),
                                figure.key().year()),
                        figure.value()));
        Set<AreaId> places = wanted.stream().map(Evaluation.Wanted::area).collect(Collectors.toSet());
        Evaluation evaluation = new Evaluation(all, recorded, areas.map(places), clauses(all), words);
        Map<Evaluation.Question, Selection> questions = evaluation.questions(wanted);
        evaluation.answer(new ArrayList<>(questions.keySet()), evidence.totals(new ArrayList<>(questions.values())));
        return wanted.stream().collect(Collectors.toMap(each -> each, evaluation::result));
    }

    /** The clauses of the plan in force by number; read only if a formula may name one. */
    private Map<String, ClauseId> clauses(List<Indicator> all) {
        boolean named = all.stream().anyMatch(indicator -> indicator.formula().matches(".*\\d\\.\\d.*"));
        if (!named) {
            return Map.of();
        }
        Map<String, ClauseId> clauses = new HashMap<>();
        plans.findRunning(all.getFirst().area())
                .ifPresent(plan ->
                        plans.get(plan.id()).clauses().forEach(clause -> clauses.put(clause.number(), clause.id())));
        return clauses;
    }
}
