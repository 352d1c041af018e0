package org.kepu.survey.weighting;

import java.util.List;
import org.kepu.survey.data.Codes;
import org.kepu.survey.data.Grouping;

/**
 * Rows that are alike in every auxiliary variable. Calibration factors depend on these variables only, so a million
 * respondents calibrate as some hundred patterns.
 */
public final class Patterns {

    private final int[] ofRow;
    private final int[] representative;

    private Patterns(Codes codes) {
        this.ofRow = codes.of();
        this.representative = new int[codes.count()];
        for (int row = ofRow.length - 1; row >= 0; row--) {
            representative[ofRow[row]] = row;
        }
    }

    /** The patterns of all steps together. */
    public static Patterns of(int rows, List<Auxiliaries> steps) {
        Codes codes = new Codes(new int[rows], 1);
        for (Auxiliaries step : steps) {
            for (Codes margin : step.codes()) {
                codes = Grouping.by(codes, margin).group();
            }
        }
        return new Patterns(codes);
    }

    /** Number of patterns. */
    public int count() {
        return representative.length;
    }

    /** The pattern of a row. */
    public int of(int row) {
        return ofRow[row];
    }

    /** A row with the pattern. */
    int representative(int pattern) {
        return representative[pattern];
    }

    /** Sums of a value over the rows of each pattern. */
    public double[] sums(double[] values) {
        double[] result = new double[count()];
        for (int row = 0; row < ofRow.length; row++) {
            result[ofRow[row]] += values[row];
        }
        return result;
    }
}
