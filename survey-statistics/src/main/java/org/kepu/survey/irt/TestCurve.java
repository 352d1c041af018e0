package org.kepu.survey.irt;

import java.util.List;
import org.kepu.survey.SurveyRefusal;

/** The expected points of a form as a function of ability, T(θ) = Σ points·P(θ). */
public final class TestCurve {

    private static final double END = 40;

    private final List<ScoredItem> items;

    private TestCurve(List<ScoredItem> items) {
        this.items = items;
    }

    /** The curve of these items. Refused when there are none, or one has no positive points or discrimination. */
    public static TestCurve of(List<ScoredItem> items) {
        if (items.isEmpty()) {
            throw new SurveyRefusal(SurveyRefusal.Reason.BAD_ITEM, "A form needs at least one item.");
        }
        for (ScoredItem scored : items) {
            if (!(scored.points() > 0) || !(scored.item().a() > 0)) {
                throw new SurveyRefusal(
                        SurveyRefusal.Reason.BAD_ITEM,
                        "Item '" + scored.item().name()
                                + "' needs points and a discrimination above 0; check its key or leave it out.");
            }
        }
        return new TestCurve(List.copyOf(items));
    }

    /** The expected points at an ability. */
    public double points(double theta) {
        return items.stream()
                .mapToDouble(scored -> scored.points() * scored.item().probability(theta))
                .sum();
    }

    /** The information of the unweighted answers about ability. */
    public double information(double theta) {
        return items.stream()
                .mapToDouble(scored -> scored.item().information(theta))
                .sum();
    }

    /** The ability at which this many points are expected; refused when the form cannot give so few or so many. */
    public double ability(double points) {
        double low = -END;
        double high = END;
        if (!(points > points(low) && points < points(high))) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "No ability is expected to get " + points + " points on this form; its range is from " + points(low)
                            + " (guessing) to " + points(high) + ".");
        }
        for (int round = 0; round < 200 && high > Math.nextUp(low); round++) {
            double middle = (low + high) / 2;
            if (points(middle) < points) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The cut on another form that asks for the same ability: θ* with T_this(θ*) = cut, then T_other(θ*) (true-score
     * equating; Kolen &amp; Brennan 2014, section 6.5). Both forms must be on one scale, see {@link Linking}.
     */
    public double equatedCut(double cut, TestCurve other) {
        return other.points(ability(cut));
    }
}
