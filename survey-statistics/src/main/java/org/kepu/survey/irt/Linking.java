package org.kepu.survey.irt;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kepu.survey.SurveyRefusal;

/**
 * Linking through common items (Kolen &amp; Brennan 2014, chapter 6). Use ten or more; the curve methods look at whole
 * curves and are steadier than moments of difficulties.
 */
public enum Linking {
    /** A = sd(b_ref)/sd(b_new), B = mean(b_ref) - A·mean(b_new) (Marco 1977). */
    MEAN_SIGMA {
        @Override
        Link of(List<Anchor> anchors) {
            double slope = sd(anchors, anchor -> anchor.reference().b())
                    / sd(anchors, anchor -> anchor.fresh().b());
            return through(anchors, slope);
        }
    },
    /** A = mean(a_new)/mean(a_ref), B as above (Loyd &amp; Hoover 1980). */
    MEAN_MEAN {
        @Override
        Link of(List<Anchor> anchors) {
            double slope = mean(anchors, anchor -> anchor.fresh().a())
                    / mean(anchors, anchor -> anchor.reference().a());
            return through(anchors, slope);
        }
    },
    /** Least squares between the item curves (Haebara 1980), over θ = -4 … 4 with normal weights. */
    HAEBARA {
        @Override
        Link of(List<Anchor> anchors) {
            return CurveMatch.items(anchors).best(MEAN_MEAN.of(anchors));
        }
    },
    /** Least squares between the test curves (Stocking &amp; Lord 1983), over θ = -4 … 4 with normal weights. */
    STOCKING_LORD {
        @Override
        Link of(List<Anchor> anchors) {
            return CurveMatch.test(anchors).best(MEAN_MEAN.of(anchors));
        }
    };

    private static final int LEAST = 3;

    abstract Link of(List<Anchor> anchors);

    /** The link. Refused with fewer than three anchors, or when their difficulties do not differ. */
    public Link link(List<Anchor> anchors) {
        if (anchors.size() < LEAST) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    anchors.size()
                            + " common items cannot link two forms; three are the least, ten are good practice.");
        }
        Link link = of(anchors);
        if (!(link.slope() > 0) || !Double.isFinite(link.slope()) || !Double.isFinite(link.intercept())) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_ITEM,
                    "The common items give no line between the scales: their difficulties must differ and their"
                            + " discriminations be above 0; check that the pairs are the same items.");
        }
        return link;
    }

    private static Link through(List<Anchor> anchors, double slope) {
        double reference = mean(anchors, anchor -> anchor.reference().b());
        return new Link(
                slope,
                reference - slope * mean(anchors, anchor -> anchor.fresh().b()));
    }

    private static double mean(List<Anchor> anchors, ToDoubleFunction<Anchor> value) {
        return anchors.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double sd(List<Anchor> anchors, ToDoubleFunction<Anchor> value) {
        double mean = mean(anchors, value);
        return Math.sqrt(mean(anchors, anchor -> Math.pow(value.applyAsDouble(anchor) - mean, 2)));
    }
}
