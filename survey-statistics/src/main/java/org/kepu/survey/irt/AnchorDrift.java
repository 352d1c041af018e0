package org.kepu.survey.irt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kepu.survey.SurveyRefusal;

/**
 * Common items whose difficulty has changed against the others (news made a fact known, an item leaked): they must not
 * carry the link. Robust z = (shift - median)/(0.74·interquartile range) of the shifts in difficulty after linking
 * (Huynh &amp; Meyer 2010).
 *
 * @param link the link through the anchors that were kept
 * @param kept the anchors that were kept
 * @param dropped the drifting anchors, in the order in which they were dropped
 */
public record AnchorDrift(Link link, List<Anchor> kept, List<Anchor> dropped) {

    /** The usual bound of |z|. */
    public static final double BOUND = 2.7;

    private static final double LEAST_KEPT = 0.5;

    /** One anchor with its robust z. */
    public record Shift(Anchor anchor, double shift, double z) {}

    /** The shifts of all anchors under a link. A spread of zero gives z = 0 for those that agree, infinity for others. */
    public static List<Shift> shifts(List<Anchor> anchors, Link link) {
        double[] sorted = anchors.stream()
                .mapToDouble(anchor -> anchor.shift(link))
                .sorted()
                .toArray();
        double median = quantile(sorted, 0.5);
        double range = 0.74 * (quantile(sorted, 0.75) - quantile(sorted, 0.25));
        return anchors.stream()
                .map(anchor -> {
                    double from = anchor.shift(link) - median;
                    double z = Math.abs(from) < 1e-12 ? 0 : from / range;
                    return new Shift(anchor, anchor.shift(link), z);
                })
                .toList();
    }

    /**
     * Links, drops the anchor with the largest |z| above the bound, and links again until none is. Refused when more
     * than half of the anchors drift: then the forms do not measure the same.
     */
    public static AnchorDrift purified(List<Anchor> anchors, Linking method, double bound) {
        List<Anchor> kept = new ArrayList<>(anchors);
        List<Anchor> dropped = new ArrayList<>();
        while (true) {
            Link link = method.link(kept);
            Shift worst = shifts(kept, link).stream()
                    .max(Comparator.comparingDouble(shift -> Math.abs(shift.z())))
                    .orElseThrow();
            if (Math.abs(worst.z()) <= bound) {
                return new AnchorDrift(link, List.copyOf(kept), List.copyOf(dropped));
            }
            kept.remove(worst.anchor());
            dropped.add(worst.anchor());
            if (kept.size() < LEAST_KEPT * anchors.size()) {
                throw new SurveyRefusal(
                        SurveyRefusal.Reason.BAD_ITEM,
                        "More than half of the common items drifted, so the forms cannot be linked through them; check"
                                + " keys and translations, or publish without comparison.");
            }
        }
    }

    /** The quantile of R's default type 7. */
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
