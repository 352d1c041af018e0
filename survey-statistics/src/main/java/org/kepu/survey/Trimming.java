package org.kepu.survey;

import java.util.Arrays;
import java.util.List;
import org.kepu.survey.SurveyRefusal.Reason;

/**
 * Weights capped at a multiple of their median; calibration is redone after each cap until both hold.
 *
 * @param design the design with the trimmed weights
 * @param notices what was cut and what it means
 */
public record Trimming(SurveyDesign design, List<String> notices) {

    private static final int ROUNDS = 200;

    /** Copies the list. */
    public Trimming {
        notices = List.copyOf(notices);
    }

    /**
     * Trims the weights of a design.
     *
     * @param design with or without calibration
     * @param ratio highest weight allowed, as a multiple of the median weight; above 1
     */
    public static Trimming of(SurveyDesign design, double ratio) {
        if (!(ratio > 1) || !Double.isFinite(ratio)) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION, "The trimming ratio is a multiple of the median weight and must exceed 1.");
        }
        double[] start = design.weights();
        double cap = ratio * median(start);
        WeightSummary before = WeightSummary.of(start);
        long above = Arrays.stream(start).filter(w -> w > cap).count();
        double excess = Arrays.stream(start).map(w -> Math.max(0, w - cap)).sum();
        SurveyDesign trimmed = design;
        for (int round = 0; WeightSummary.of(trimmed.liveWeights()).max() > cap * (1 + 1e-6); round++) {
            if (round == ROUNDS) {
                throw new SurveyRefusal(
                        Reason.CALIBRATION_FAILED,
                        "No weights below " + ratio
                                + " times the median meet the margins; allow a higher ratio or merge"
                                + " small categories.");
            }
            trimmed = trimmed.reweighted(capped(trimmed.liveWeights(), cap));
        }
        WeightSummary after = WeightSummary.of(trimmed.liveWeights());
        String told = above == 0
                ? "No weight exceeds " + ratio + " times the median; nothing was trimmed."
                : above + " weights above " + ratio + " times the median were trimmed; they held "
                        + percent(excess / before.sum())
                        + " of all weight above the cap. Kish's design effect falls from " + digits(before.kishDeff())
                        + " to " + digits(after.kishDeff())
                        + ": a smaller error bought with some bias towards the people trimmed less.";
        return new Trimming(trimmed, List.of(told));
    }

    /** Caps and spreads the excess in proportion, so that the sum stays; calibration then restores the margins. */
    private static double[] capped(double[] weights, double cap) {
        double sum = Arrays.stream(weights).sum();
        double free = Arrays.stream(weights).filter(w -> w < cap).sum();
        double excess = sum - Arrays.stream(weights).map(w -> Math.min(w, cap)).sum();
        double factor = free > 0 ? 1 + excess / free : 1;
        return Arrays.stream(weights)
                .map(w -> w >= cap ? cap : Math.min(cap, w * factor))
                .toArray();
    }

    private static double median(double[] weights) {
        double[] sorted = Arrays.stream(weights).filter(w -> w > 0).sorted().toArray();
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }

    private static String digits(double value) {
        return Double.toString(Math.round(value * 1000) / 1000.0);
    }
}
