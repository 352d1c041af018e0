package org.kepu.matching.core;

/**
 * A part of a day in which a team goes out. The hours are those in which village committees and schools receive visits; minutes are
 * counted from midnight.
 */
public enum Half {
    /** 上午 8:30–11:45. */
    MORNING(510, 705),
    /** 下午 14:00–17:30. */
    AFTERNOON(840, 1050),
    /** 晚上 18:30–20:45. */
    EVENING(1110, 1245);

    private final int from;
    private final int to;

    Half(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** First minute. */
    public int from() {
        return from;
    }

    /** Last minute. */
    public int to() {
        return to;
    }

    /** In which half something begins. */
    public static Half at(int minute) {
        return minute < AFTERNOON.from ? MORNING : minute < EVENING.from ? AFTERNOON : EVENING;
    }
}
