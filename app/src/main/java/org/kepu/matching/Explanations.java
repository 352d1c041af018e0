package org.kepu.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.matching.core.Alternative;
import org.kepu.matching.core.Explaining;
import org.kepu.matching.core.Planned;
import org.kepu.matching.core.Slot;
import org.kepu.matching.core.Week;
import org.kepu.matching.core.Worth;
import org.kepu.orders.OrderId;
import org.springframework.stereotype.Service;

/** Explains plans by the rules they were made by. */
@Service
public class Explanations {

    private final Searches searches;
    private final WeekReading weeks;
    private final Solvers solvers;
    private final WeekPlanRows rows;

    Explanations(Searches searches, WeekReading weeks, Solvers solvers, WeekPlanRows rows) {
        this.searches = searches;
        this.weeks = weeks;
        this.solvers = solvers;
        this.rows = rows;
    }

    /**
     * Why an order lies where it lies: what each other team would cost, the rest of the plan unchanged. Empty for an order that is not
     * planned any more: it was offered, withdrawn or served since.
     */
    public Optional<Explanation> explain(SearchId id, OrderId order) {
        Search search = searches.get(id);
        Week week = weeks.read(search);
        List<Alternative> found = new Explaining(solvers.get()).alternatives(week, search.visits(), order.toString());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> names = rows.names(search.city());
        Optional<Slot> lies = search.visits().stream()
                .filter(visit -> visit.order().equals(order.toString()))
                .findFirst()
                .map(Planned::slot);
        Optional<Alternative> chosen = found.stream()
                .filter(each -> lies.filter(
                                slot -> slot.team().equals(each.slot().team()))
                        .isPresent())
                .findFirst();
        return Optional.of(new Explanation(
                chosen.map(each -> option(each, names, Optional.empty())),
                found.stream()
                        .filter(each -> !chosen.equals(Optional.of(each)))
                        .map(each -> option(each, names, chosen))
                        .toList()));
    }

    private static Explanation.Option option(
            Alternative each, Map<String, String> names, Optional<Alternative> chosen) {
        Worth base = chosen.map(Alternative::worth).orElse(new Worth(0, 0, 0));
        return new Explanation.Option(
                names.getOrDefault(each.slot().team(), ""),
                each.slot().team(),
                each,
                chosen.map(one -> Explaining.between(one, each)).orElse(each.rules()),
                new Worth(each.worth().broken() - base.broken(), 0, each.worth().cost() - base.cost()));
    }
}
