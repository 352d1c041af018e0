package org.kepu.survey;

/**
 * One stage of selection over units in sampling order: units of a stratum are neighbours, and so are the leaves (units
 * of the last stage that matters) of a unit. Arrays are shared, never changed.
 */
final class Stage {

    /** First leaf of each unit, and one entry more. */
    final int[] leafStart;
    /** First unit of each stratum, and one entry more. */
    final int[] unitStart;
    /** Unit of the stage before that a stratum lies in; strata with the same parent are averaged together. */
    final int[] parent;
    /** 1 - f of each unit, f the sampling fraction or the unit's own inclusion probability. */
    final double[] remaining;
    /** Product of the sampling fractions of the stages before, per stratum. */
    final double[] multiplier;

    Stage(int[] leafStart, int[] unitStart, int[] parent, double[] remaining, double[] multiplier) {
        this.leafStart = leafStart;
        this.unitStart = unitStart;
        this.parent = parent;
        this.remaining = remaining;
        this.multiplier = multiplier;
    }

    int units() {
        return leafStart.length - 1;
    }

    int strata() {
        return unitStart.length - 1;
    }

    int size(int stratum) {
        return unitStart[stratum + 1] - unitStart[stratum];
    }

    /** Whether the whole stratum was taken, so that nothing is left to vary. */
    boolean exhausted(int stratum) {
        for (int unit = unitStart[stratum]; unit < unitStart[stratum + 1]; unit++) {
            if (remaining[unit] >= 1e-7) {
                return false;
            }
        }
        return true;
    }

    /** Whether units of one stratum have different fractions, though equal probabilities would give them one. */
    boolean uneven() {
        for (int stratum = 0; stratum < strata(); stratum++) {
            for (int unit = unitStart[stratum]; unit < unitStart[stratum + 1]; unit++) {
                if (Math.abs(remaining[unit] - remaining[unitStart[stratum]]) > 1e-9) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the stratum has one unit and could have had others. */
    boolean lonely(int stratum) {
        return size(stratum) == 1 && !exhausted(stratum);
    }

    /** The factor of a unit's squared deviation: (1 - f) n / (n - 1), or 1 - f for a lonely unit. */
    double scale(int stratum, int unit) {
        int n = size(stratum);
        return n > 1 ? remaining[unit] * n / (n - 1) : remaining[unit];
    }
}
