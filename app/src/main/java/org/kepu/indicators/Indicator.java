package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AreaId;

/**
 * What is measured.
 *
 * @param area the city or county whose indicator it is
 * @param literacy whether it is 公民具备科学素质的比例, for which only an official sample survey counts
 * @param ofPlan whether a plan sets it: name, unit and goals are then the plan's
 * @param goals by target year
 */
public record Indicator(
        IndicatorId id,
        AreaId area,
        String code,
        String name,
        String unit,
        IndicatorDirection direction,
        int decimals,
        String formula,
        String source,
        Optional<BigDecimal> weight,
        boolean literacy,
        boolean shown,
        boolean ofPlan,
        List<Goal> goals) {

    public Indicator {
        goals = List.copyOf(goals);
    }

    /** Whether its values are computed rather than recorded. */
    public boolean computed() {
        return !formula.isEmpty();
    }

    /** The goal for a year: the next one to be reached, else the last; {@link Goal#NONE} if there is none. */
    public Goal goalIn(int year) {
        List<Goal> standing = goals.stream().filter(goal -> !goal.dropped()).toList();
        return standing.stream()
                .filter(goal ->
                        goal.targetYear().filter(target -> target >= year).isPresent())
                .min(Comparator.comparing(goal -> goal.targetYear().orElse(Integer.MAX_VALUE)))
                .or(() -> standing.stream()
                        .max(Comparator.comparing(goal -> goal.targetYear().orElse(0))))
                .orElse(Goal.NONE);
    }
}
