package org.kepu.survey.irt;

import java.util.List;

/** Finds the link with the least squared distance between curves, by damped Gauss–Newton (Levenberg–Marquardt). */
final class CurveMatch {

    private static final int MOST = 500;
    private static final int STEPS = 40;

    private final List<Anchor> anchors;
    private final boolean together;

    private CurveMatch(List<Anchor> anchors, boolean together) {
        this.anchors = anchors;
        this.together = together;
    }

    static CurveMatch items(List<Anchor> anchors) {
        return new CurveMatch(anchors, false);
    }

    static CurveMatch test(List<Anchor> anchors) {
        return new CurveMatch(anchors, true);
    }

    /** The normal equations of one linearisation and the loss there. */
    private static final class Sums {
        private double aa;
        private double ab;
        private double bb;
        private double ga;
        private double gb;
        private double loss;

        void add(double weight, double residual, double da, double db) {
            aa += weight * da * da;
            ab += weight * da * db;
            bb += weight * db * db;
            ga += weight * da * residual;
            gb += weight * db * residual;
            loss += weight * residual * residual;
        }

        Link step(Link from, double damping) {
            double a = aa * (1 + damping);
            double b = bb * (1 + damping);
            double determinant = a * b - ab * ab;
            return new Link(
                    from.slope() + (b * ga - ab * gb) / determinant,
                    from.intercept() + (a * gb - ab * ga) / determinant);
        }
    }

    Link best(Link start) {
        Link at = start;
        double damping = 1e-4;
        Sums sums = sums(at);
        for (int round = 0; round < MOST && damping < 1e12; round++) {
            Link next = sums.step(at, damping);
            Sums there = sums(next);
            if (next.slope() > 0 && there.loss <= sums.loss) {
                double moved = Math.abs(next.slope() - at.slope()) + Math.abs(next.intercept() - at.intercept());
                at = next;
                sums = there;
                damping /= 10;
                if (moved < 1e-13) {
                    return at;
                }
            } else {
                damping *= 10;
            }
        }
        return at;
    }

    private Sums sums(Link link) {
        Sums sums = new Sums();
        for (int k = -STEPS; k <= STEPS; k++) {
            double theta = k / 10.0;
            double weight = Math.exp(-theta * theta / 2);
            double residual = 0;
            double da = 0;
            double db = 0;
            for (Anchor anchor : anchors) {
                Item moved = link.item(anchor.fresh());
                double l = moved.logistic(theta);
                double slope = (1 - moved.c()) * l * (1 - l) * moved.a();
                double gap = anchor.reference().probability(theta) - moved.probability(theta);
                double byA = -slope * (theta - link.intercept()) / link.slope();
                if (together) {
                    residual += gap;
                    da += byA;
                    db -= slope;
                } else {
                    sums.add(weight, gap, byA, -slope);
                }
            }
            if (together) {
                sums.add(weight, residual, da, db);
            }
        }
        return sums;
    }
}
