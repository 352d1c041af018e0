package org.kepu.matching;

/** Why an order has no place in a plan, as far as it can be said without looking at each team. */
public enum LeftOut {
    /** 没有队能去. */
    NO_TEAM,
    /** 点单人希望的时间不在这一周. */
    WISH,
    /** 要连续几天. */
    SEVERAL_DAYS
}
