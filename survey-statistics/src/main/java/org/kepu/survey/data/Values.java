package org.kepu.survey.data;

/** Numbers, one a row; the array is only read. */
public final class Values {

    private final double[] of;

    /** Takes the array over. */
    public Values(double... of) {
        this.of = of;
    }

    /** The numbers; not to be changed. */
    public double[] of() {
        return of;
    }
}
