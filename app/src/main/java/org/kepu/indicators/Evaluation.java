package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.areas.Area;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Selection;
import org.kepu.evidence.Totals;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;

/**
 * Computes formulas for places and years. First it collects what they want of the ledger, then everything is fetched at once, then it
 * computes; so the number of statements does not grow with the number of areas, years or formulas.
 */
final class Evaluation {

    /** One question to the ledger. */
    record Question(LedgerTerm term, AreaId area, int year) {}

    /** What is asked for. */
    record Wanted(IndicatorId indicator, AreaId area, int year) {}

    /** Whether the ledger was kept at all. */
    private static final LedgerTerm ANYTHING = new LedgerTerm(Measure.HAPPENINGS, Set.of(), Set.of(), Set.of());

    private final List<Indicator> indicators;
    private final AreaId owner;
    private final Map<IndicatorId, Expression> expressions = new HashMap<>();
    private final Map<Expression.Ledger, LedgerTerm> terms = new HashMap<>();
    private final Map<Wanted, Optional<BigDecimal>> recorded;
    private final Map<AreaId, Area> areas;
    private final Map<String, ClauseId> clauses;
    private final Map<Question, BigDecimal> answers = new HashMap<>();
    private final Map<Wanted, Computed> results = new HashMap<>();
    private final Set<Wanted> open = new HashSet<>();

    /** @param recorded standing figures of whole years; without value where nothing can be concluded */
    Evaluation(
            List<Indicator> indicators,
            Map<Wanted, Optional<BigDecimal>> recorded,
            Map<AreaId, Area> areas,
            Map<String, ClauseId> clauses,
            LedgerWords words) {
        this.indicators = indicators;
        this.owner = indicators.getFirst().area();
        this.recorded = recorded;
        this.areas = areas;
        this.clauses = clauses;
        indicators.stream().filter(Indicator::computed).forEach(indicator -> read(indicator, words));
    }

    private void read(Indicator indicator, LedgerWords words) {
        try {
            Expression whole = FormulaReading.read(indicator.formula());
            for (Expression part : whole.all().toList()) {
                if (part instanceof Expression.Ledger ledger) {
                    terms.put(ledger, LedgerTerm.of(ledger, indicator.formula(), words));
                }
            }
            expressions.put(indicator.id(), whole);
        } catch (FormulaProblem damaged) {
            // it was checked when it was saved; a word may have been renamed since, and then there is no value
            expressions.remove(indicator.id());
        }
    }

    /** What has to be asked of the ledger for these. */
    Map<Question, Selection> questions(Set<Wanted> wanted) {
        Map<Question, Selection> questions = new LinkedHashMap<>();
        for (Wanted each : wanted) {
            for (LedgerTerm term : termsOf(each.indicator(), new LinkedHashSet<>())) {
                if (term.missing(clauses).isEmpty()) {
                    questions.put(
                            new Question(ANYTHING, owner, each.year()),
                            ANYTHING.selection(owner, each.year(), clauses));
                    questions.put(
                            new Question(term, each.area(), each.year()),
                            term.selection(each.area(), each.year(), clauses));
                }
            }
        }
        return questions;
    }

    private Set<LedgerTerm> termsOf(IndicatorId id, Set<IndicatorId> seen) {
        Set<LedgerTerm> found = new LinkedHashSet<>();
        Expression whole = expressions.get(id);
        if (whole != null && seen.add(id)) {
            whole.all().forEach(part -> {
                if (part instanceof Expression.Ledger ledger && terms.containsKey(ledger)) {
                    found.add(terms.get(ledger));
                } else if (part instanceof Expression.Named named) {
                    Formulas.find(named.name(), indicators).ifPresent(other -> found.addAll(termsOf(other.id(), seen)));
                }
            });
        }
        return found;
    }

    /** Takes the ledger's answers, in the order of the questions. */
    void answer(List<Question> questions, List<Totals> totals) {
        for (int i = 0; i < questions.size(); i++) {
            answers.put(questions.get(i), questions.get(i).term().amount(totals.get(i)));
        }
    }

    Computed result(Wanted wanted) {
        Computed known = results.get(wanted);
        if (known == null) {
            known = compute(wanted);
            results.put(wanted, known);
        }
        return known;
    }

    private Computed compute(Wanted wanted) {
        Indicator indicator = indicators.stream()
                .filter(each -> each.id().equals(wanted.indicator()))
                .findFirst()
                .orElseThrow();
        if (!indicator.computed()) {
            return recorded.getOrDefault(wanted, Optional.empty())
                    .<Computed>map(Computed.Known::new)
                    .orElseGet(() -> Computed.unknown(
                            "indicators.none.figure", indicator.name(), Integer.toString(wanted.year())));
        }
        Expression expression = expressions.get(indicator.id());
        if (expression == null || !open.add(wanted)) {
            return Computed.unknown("indicators.none.formula", indicator.name());
        }
        Computed result = new Calculation(new At(wanted)).of(expression);
        open.remove(wanted);
        return Calculation.rounded(result, indicator.decimals());
    }

    /** What a formula refers to, at a place and in a year. */
    private final class At implements Calculation.Sources {

        private final Wanted wanted;

        private At(Wanted wanted) {
            this.wanted = wanted;
        }

        @Override
        public Computed indicator(Expression.Named named) {
            return Formulas.find(named.name(), indicators)
                    .map(other -> result(new Wanted(other.id(), wanted.area(), wanted.year())))
                    .orElseGet(() -> Computed.unknown("indicators.none.name", named.name()));
        }

        @Override
        public Computed ledger(Expression.Ledger ledger) {
            LedgerTerm term = terms.get(ledger);
            if (term == null) {
                return Computed.unknown("indicators.none.name", ledger.measure());
            }
            BigDecimal kept = answers.getOrDefault(new Question(ANYTHING, owner, wanted.year()), BigDecimal.ONE);
            if (kept.signum() == 0) {
                return Computed.unknown("indicators.none.ledger", Integer.toString(wanted.year()));
            }
            BigDecimal amount = answers.get(new Question(term, wanted.area(), wanted.year()));
            return amount != null
                    ? new Computed.Known(amount)
                    : term.missing(clauses)
                            .<Computed>map(Computed.Unknown::new)
                            .orElseGet(() -> new Computed.Known(BigDecimal.ZERO));
        }

        @Override
        public Computed people() {
            Area area = areas.get(wanted.area());
            return area == null || area.population().isEmpty()
                    ? Computed.unknown("indicators.none.people", area == null ? "" : area.name())
                    : new Computed.Known(
                            BigDecimal.valueOf(area.population().get().people()));
        }
    }
}
