package org.kepu.survey.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Codes;
import org.kepu.survey.data.SurveyData;

/**
 * The margins of one calibration laid over the data: a sparse row x of auxiliary variables for every pattern, with one
 * entry a margin. All arrays are only read.
 */
public final class Auxiliaries {

    private final List<MarginColumns> margins;
    private final double[] totals;
    private final List<String> labels;
    private final int[] offset;
    private final List<String> notices;

    private Auxiliaries(List<MarginColumns> margins, List<String> notices) {
        this.margins = margins;
        this.notices = notices;
        this.offset = new int[margins.size()];
        List<String> names = new ArrayList<>();
        var sums = new ArrayList<Double>();
        for (int m = 0; m < offset.length; m++) {
            offset[m] = names.size();
            names.addAll(margins.get(m).labels());
            for (double total : margins.get(m).totals().of()) {
                sums.add(total);
            }
        }
        this.labels = List.copyOf(names);
        this.totals = sums.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Reads the margins' columns; the rows with a weight need a category or value in each. */
    public static Auxiliaries of(Calibration calibration, SurveyData data, double[] weights) {
        List<String> notices = new ArrayList<>();
        List<MarginColumns> columns = new ArrayList<>();
        for (Margin margin : calibration.margins()) {
            columns.add(MarginColumns.of(margin, calibration.partial(), data, weights, notices));
        }
        return new Auxiliaries(MarginColumns.agreeing(columns, notices), notices);
    }

    /** What the user should know about the margins. */
    public List<String> notices() {
        return notices;
    }

    /** Number of auxiliary variables. */
    public int size() {
        return totals.length;
    }

    /** Number of margins. */
    public int margins() {
        return offset.length;
    }

    /** The population totals. */
    public double[] totals() {
        return totals.clone();
    }

    /** Names of the auxiliary variables, for messages and reports. */
    public List<String> labels() {
        return labels;
    }

    /** The codes that make rows alike, one list a margin. */
    public List<Codes> codes() {
        return margins.stream().map(MarginColumns::codes).toList();
    }

    /** Index of the auxiliary variable that a row has in a margin. */
    public int column(int margin, int row) {
        return margins.get(margin).numeric()
                ? offset[margin]
                : offset[margin] + margins.get(margin).codes().of()[row];
    }

    /** Value of that variable. */
    public double value(int margin, int row) {
        return margins.get(margin).numeric() ? margins.get(margin).values().of()[row] : 1;
    }

    /** Refuses variables that should have a population total but have no respondents under these weights. */
    public void requireRespondents(double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] == 0 && totals[i] != 0) {
                throw new SurveyRefusal(
                        Reason.MARGIN_WITHOUT_RESPONDENTS,
                        "Margin category " + labels.get(i) + " has a population total of " + Numbers.plain(totals[i])
                                + " but no respondents; merge it with a similar category in the data and in the"
                                + " totals.");
            }
        }
        if (Arrays.stream(sums).anyMatch(s -> !Double.isFinite(s))) {
            throw new SurveyRefusal(Reason.BAD_WEIGHT, "The weights to calibrate must be finite numbers.");
        }
    }
}
