package org.kepu.indicators;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Component;

/** Checks formulas before they are saved. */
@Component
class Formulas {

    private final LedgerWords words;
    private final PlanQueries plans;

    Formulas(LedgerWords words, PlanQueries plans) {
        this.words = words;
        this.plans = plans;
    }

    /**
     * What is wrong with a formula, with its place: it cannot be read, names what nobody knows, or comes back to itself.
     *
     * @param own code and name of the indicator itself
     * @param others all indicators of the area
     */
    Optional<Refusal> check(String text, Set<String> own, List<Indicator> others, AreaId area) {
        try {
            Expression whole = FormulaReading.read(text);
            for (Expression part : whole.all().toList()) {
                if (part instanceof Expression.Named named) {
                    check(named, text, own, others);
                } else if (part instanceof Expression.Ledger ledger) {
                    check(LedgerTerm.of(ledger, text, words), ledger, text, area);
                }
            }
            return Optional.empty();
        } catch (FormulaProblem problem) {
            return Optional.of(problem.refusal());
        }
    }

    /** The indicator a formula names, by code or name. */
    static Optional<Indicator> find(String name, List<Indicator> all) {
        return all.stream()
                .filter(indicator ->
                        indicator.code().equals(name) || indicator.name().equals(name))
                .findFirst();
    }

    private static void check(Expression.Named named, String text, Set<String> own, List<Indicator> others)
            throws FormulaProblem {
        if (own.contains(named.name())) {
            throw new FormulaProblem(text, named.at(), "indicators.formula.itself", named.name());
        }
        Optional<Indicator> start = find(named.name(), others);
        if (start.isEmpty()) {
            throw new FormulaProblem(text, named.at(), "indicators.formula.unknownName", named.name());
        }
        Deque<Indicator> open = new ArrayDeque<>(List.of(start.get()));
        Set<IndicatorId> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Indicator next = open.pop();
            if (seen.add(next.id()) && next.computed()) {
                for (Expression part : FormulaReading.read(next.formula()).all().toList()) {
                    if (part instanceof Expression.Named further) {
                        if (own.contains(further.name())) {
                            throw new FormulaProblem(text, named.at(), "indicators.formula.circle", next.name());
                        }
                        find(further.name(), others).ifPresent(open::push);
                    }
                }
            }
        }
    }

    private void check(LedgerTerm term, Expression.Ledger ledger, String text, AreaId area) throws FormulaProblem {
        if (term.clauses().isEmpty()) {
            return;
        }
        List<String> numbers = plans.findRunning(area)
                .map(plan -> plans.get(plan.id()).clauses().stream()
                        .map(PlanView.Clause::number)
                        .toList())
                .orElse(List.of());
        for (String number : term.clauses()) {
            if (!numbers.contains(number)) {
                throw new FormulaProblem(text, ledger.at(), "indicators.formula.unknownClause", number);
            }
        }
    }
}
