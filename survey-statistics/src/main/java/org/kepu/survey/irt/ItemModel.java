package org.kepu.survey.irt;

import org.kepu.survey.SurveyRefusal;

/**
 * Which curves are fitted.
 *
 * @param guessing whether the chance of a right guess is a parameter (3PL) or 0 (2PL)
 * @param chance the prior mean of that chance, usually one over the number of options
 * @param strength how many observations of pure guessing the prior is worth; 0 for none
 */
public record ItemModel(boolean guessing, double chance, double strength) {

    /** The two-parameter model. */
    public static final ItemModel TWO_PARAMETER = new ItemModel(false, 0, 0);

    /** Refused when the chance or strength is out of range. */
    public ItemModel {
        if (guessing && !(chance > 0 && chance < 1 && strength >= 0)) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "The chance of a right guess must lie between 0 and 1 (four options: 0.25) and the strength of the"
                            + " prior must not be negative.");
        }
    }

    /**
     * The three-parameter model with the prior Beta(20·chance+1, 20·(1-chance)+1) on c. Without it the data rarely tell
     * guessing from low difficulty.
     */
    public static ItemModel threeParameter(double chance) {
        return new ItemModel(true, chance, 20);
    }

    int parameters() {
        return guessing ? 3 : 2;
    }
}
