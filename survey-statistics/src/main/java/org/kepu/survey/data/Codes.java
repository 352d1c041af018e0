package org.kepu.survey.data;

/** Codes from 0 to count - 1, one a row; the array is only read. */
public final class Codes {

    private final int[] of;
    private final int count;

    /** Takes the array over. */
    public Codes(int[] of, int count) {
        this.of = of;
        this.count = count;
    }

    /** The codes; not to be changed. */
    public int[] of() {
        return of;
    }

    /** How many different codes there may be. */
    public int count() {
        return count;
    }
}
