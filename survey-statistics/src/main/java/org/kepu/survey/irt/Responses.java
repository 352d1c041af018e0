package org.kepu.survey.irt;

import java.util.Arrays;
import java.util.List;
import org.kepu.survey.SurveyRefusal;

/** Who answered what: one row a person, one column an item, and a weight a person. */
public final class Responses {

    /** The item was answered wrongly. */
    public static final int WRONG = 0;

    /** The item was answered rightly. */
    public static final int RIGHT = 1;

    /** The item was asked but not answered: counted as wrong by the models, as the official survey scores it. */
    public static final int OMITTED = -1;

    /** The item was not on the person's form: ignored. */
    public static final int NOT_PRESENTED = -2;

    private final List<String> items;
    private final int[][] answers;
    private final double[] weights;

    private Responses(List<String> items, int[][] answers, double[] weights) {
        this.items = items;
        this.answers = answers;
        this.weights = weights;
    }

    /** Everybody with weight 1. Refused when a row is too short or too long or has another code than the four. */
    public static Responses of(List<String> items, int[][] answers) {
        double[] ones = new double[answers.length];
        Arrays.fill(ones, 1);
        return of(items, answers, ones);
    }

    /**
     * With weights: frequencies of patterns, or survey weights scaled to a mean of 1. Refused like the unweighted, and
     * when a weight is negative or not a number.
     */
    public static Responses of(List<String> items, int[][] answers, double[] weights) {
        if (items.isEmpty() || answers.length == 0) {
            throw refused("There are no items or no persons; give at least one of each.");
        }
        if (weights.length != answers.length) {
            throw refused(
                    "There are " + weights.length + " weights for " + answers.length + " persons; give each one.");
        }
        for (int i = 0; i < answers.length; i++) {
            if (answers[i].length != items.size()) {
                throw refused("Person " + (i + 1) + " has " + answers[i].length + " answers to " + items.size()
                        + " items; mark what was not asked as not presented.");
            }
            if (Arrays.stream(answers[i]).anyMatch(answer -> answer < NOT_PRESENTED || answer > RIGHT)) {
                throw refused("Person " + (i + 1) + " has an answer that is neither right, wrong, omitted nor not"
                        + " presented; score the answers first.");
            }
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw refused("Person " + (i + 1) + " has the weight " + weights[i] + "; it must be at least 0.");
            }
        }
        int[][] copy = Arrays.stream(answers).map(int[]::clone).toArray(int[][]::new);
        return new Responses(List.copyOf(items), copy, weights.clone());
    }

    private static SurveyRefusal refused(String sentence) {
        return new SurveyRefusal(SurveyRefusal.Reason.BAD_OPTION, sentence);
    }

    /** The names of the items. */
    public List<String> items() {
        return items;
    }

    /** How many persons there are. */
    public int persons() {
        return answers.length;
    }

    /** The code of a person's answer to an item, both counted from 0. */
    public int answer(int person, int item) {
        return answers[person][item];
    }

    /** A person's weight. */
    public double weight(int person) {
        return weights[person];
    }

    /** Right is 1, wrong and omitted 0, not presented negative. */
    int scored(int person, int item) {
        int answer = answers[person][item];
        return answer == OMITTED ? WRONG : answer;
    }
}
