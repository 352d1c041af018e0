package org.kepu.progress;

import java.util.Collection;

/** 红黄绿灯: how a task, a clause or a unit stands. */
public enum Lamp {
    /** 绿: as it should be by today, or done. */
    GREEN,
    /** 黄: behind, or due soon and not done. */
    YELLOW,
    /** 红: far behind or overdue. */
    RED,
    /** 灰: nothing is known, so nothing is claimed. */
    GREY;

    /**
     * The lamp over several: red if one is red; yellow if one is yellow or if nothing is known of at least half; grey if nothing
     * is known at all; else green.
     */
    public static Lamp over(Collection<Lamp> lamps) {
        if (lamps.contains(RED)) {
            return RED;
        }
        long unknown = lamps.stream().filter(GREY::equals).count();
        if (unknown == lamps.size()) {
            return GREY;
        }
        return lamps.contains(YELLOW) || unknown * 2 >= lamps.size() ? YELLOW : GREEN;
    }
}
