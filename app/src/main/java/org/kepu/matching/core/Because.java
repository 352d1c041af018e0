package org.kepu.matching.core;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/**
 * What one rule says about one order.
 *
 * @param amount how much it costs, in the unit of the rule, above 0
 */
public record Because(String order, Rule rule, long amount) implements ConstraintJustification {

    static Because of(Visit visit, Rule rule, HardMediumSoftLongScore score) {
        return new Because(visit.id(), rule, -(score.hardScore() + score.mediumScore() + score.softScore()));
    }
}
