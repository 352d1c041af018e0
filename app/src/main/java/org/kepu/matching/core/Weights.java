package org.kepu.matching.core;

/**
 * What the soft rules weigh against each other. The unit is a minute on the road: a weight says how many minutes a team should rather
 * drive than break the rule once.
 */
final class Weights {

    /** Longest way one way, in minutes; more than two hours leave no half day for a visit. */
    static final int FARTHEST = 120;

    /** An order that a unit has claimed counts for two that none has where not all can be planned. */
    static final int UNPLANNED_CLAIMED = 2;

    /** An order of a township without any visit counts for two others. */
    static final int UNPLANNED_NEVER_SERVED = 2;

    /** Each day that a township without any visit waits; the whole week if it stays unplanned. */
    static final int NEVER_SERVED = 60;

    /** Each day an order waits longer, for each week it has waited already. */
    static final int WAITING = 2;

    /** Most weeks that count as waited. */
    static final int WEEKS = 8;

    /** Times n² for n visits, recent ones included: the third visit of a team costs five times as much as the first. */
    static final int FAIRNESS = 6;

    /** Another team than the one that went there before. */
    static final int CONTINUITY = 20;

    /** Another day than the requester would like best. */
    static final int PREFERENCE = 60;

    /** Another team than was proposed; another day costs half, no team at all double. */
    static final int CHANGE = 60;

    /** Days of a week: what an unplanned order waits. */
    static final int WEEK = 7;

    private Weights() {}
}
