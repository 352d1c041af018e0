package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Selection;
import org.kepu.evidence.Totals;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;

/**
 * What a formula wants of the ledger.
 *
 * @param clauses numbers of clauses of the plan in force
 */
record LedgerTerm(Measure measure, Set<Audience> audiences, Set<HappeningKind> kinds, Set<String> clauses) {

    private static final BigDecimal FEN_PER_YUAN = BigDecimal.valueOf(100);

    /** @throws FormulaProblem if a word is not known */
    static LedgerTerm of(Expression.Ledger ledger, String text, LedgerWords words) throws FormulaProblem {
        Optional<Measure> measure = words.measure(ledger.measure());
        if (measure.isEmpty()) {
            throw new FormulaProblem(text, ledger.at(), "indicators.formula.unknownMeasure", ledger.measure());
        }
        Set<Audience> audiences = new HashSet<>();
        Set<HappeningKind> kinds = new HashSet<>();
        Set<String> clauses = new HashSet<>();
        for (String filter : ledger.filters()) {
            if (words.isClause(filter)) {
                clauses.add(filter);
                continue;
            }
            Optional<Audience> audience = words.audience(filter);
            Optional<HappeningKind> kind = words.kind(filter);
            audience.ifPresent(audiences::add);
            kind.ifPresent(kinds::add);
            if (audience.isEmpty() && kind.isEmpty()) {
                throw new FormulaProblem(text, ledger.at(), "indicators.formula.unknownFilter", filter);
            }
        }
        return new LedgerTerm(measure.get(), audiences, kinds, clauses);
    }

    /** Why the term cannot be computed, if a clause it names is not in the plan. */
    Optional<Refusal> missing(Map<String, ClauseId> plan) {
        return clauses.stream()
                .filter(number -> !plan.containsKey(number))
                .findFirst()
                .map(number -> Refusal.at("formula", "indicators.none.clause", number));
    }

    Selection selection(AreaId area, int year, Map<String, ClauseId> plan) {
        return Selection.year(year)
                .in(area)
                .forAudiences(audiences)
                .ofKinds(kinds)
                .serving(clauses.stream().map(plan::get).toList());
    }

    /** Money in yuan, everything else as the ledger counts it. */
    BigDecimal amount(Totals totals) {
        BigDecimal amount = totals.of(measure);
        return measure == Measure.FEN ? amount.divide(FEN_PER_YUAN) : amount;
    }
}
