package org.kepu.survey.irt;

import org.kepu.survey.SurveyRefusal;

/**
 * An item of the three-parameter logistic model, P(θ) = c + (1-c)/(1+e^(-a(θ-b))) (Birnbaum 1968), without the constant
 * 1.7. With c = 0 it is the two-parameter model.
 *
 * @param name the item's name
 * @param a its discrimination
 * @param b its difficulty, on the scale of θ
 * @param c the chance of a right guess, from 0 to below 1
 */
public record Item(String name, double a, double b, double c) {

    /** Refused when a parameter is not finite or c is no chance. */
    public Item {
        if (!Double.isFinite(a) || a == 0 || !Double.isFinite(b) || !(c >= 0 && c < 1)) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_ITEM,
                    "Item '" + name + "' needs a finite discrimination other than 0, a finite difficulty and a guessing"
                            + " chance from 0 to below 1.");
        }
    }

    /** An item of the two-parameter model. */
    public static Item of(String name, double a, double b) {
        return new Item(name, a, b, 0);
    }

    /** The chance of a right answer at this ability. */
    public double probability(double theta) {
        return c + (1 - c) * logistic(theta);
    }

    /** Fisher information about θ: a²·(Q/P)·((P-c)/(1-c))²; with c = 0, a²PQ. */
    public double information(double theta) {
        double p = probability(theta);
        double l = logistic(theta);
        return a * a * (1 - p) / p * l * l;
    }

    /** The two-parameter part of the curve. */
    double logistic(double theta) {
        return 1 / (1 + Math.exp(-a * (theta - b)));
    }
}
