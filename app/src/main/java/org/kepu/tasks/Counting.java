package org.kepu.tasks;

/** How figures entered one after the other make the actual of a goal. */
public enum Counting {
    /** 累计: they add up. */
    SUM,
    /** 最新值: the latest one counts, as with a rate. */
    LATEST;

    /** What a unit of measure usually wants: rates are levels, all else adds up. */
    public static Counting of(String unit) {
        return unit.contains("%") || unit.contains("‰") || unit.contains("率") ? LATEST : SUM;
    }
}
