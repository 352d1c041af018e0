package org.kepu.survey.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.kepu.survey.math.QuasiNewton;

/** See {@link ItemSearch#LTM}: what R's {@code ltm} does with its default settings. */
record LtmSearch(EmStep step) {

    private static final int EM_ROUNDS = 40;
    private static final int STEPS = 150;
    private static final double GAIN = 1e-8;
    private static final double RANGE = 3;

    double[] from(double[] start) {
        double[] at = regressions(step.curves(start));
        for (int round = 0; round < EM_ROUNDS; round++) {
            at = step.step(at);
        }
        return new QuasiNewton(parameters -> -step.logLikelihood(parameters), this::gradient, GAIN).minimum(at, STEPS);
    }

    /** Logistic regressions of every item on the raw scores that occur, put at equal distances from -3 to 3. */
    private double[] regressions(List<ItemCurve> start) {
        TreeSet<Integer> scores = new TreeSet<>();
        step.patterns().forEach(pattern -> scores.add(score(pattern, start.size())));
        List<Integer> levels = List.copyOf(scores);
        double[] points = new double[levels.size()];
        Arrays.setAll(points, level -> points.length == 1 ? 0 : RANGE * (2.0 * level / (points.length - 1) - 1));
        List<ItemCurve> curves = new ArrayList<>();
        for (int item = 0; item < start.size(); item++) {
            double[] asked = new double[points.length];
            double[] right = new double[points.length];
            for (Pattern pattern : step.patterns()) {
                int level = levels.indexOf(score(pattern, start.size()));
                asked[level] += pattern.presented(item) ? pattern.weight() : 0;
                right[level] += pattern.presented(item) && pattern.right(item) ? pattern.weight() : 0;
            }
            curves.add(new ItemMaximum(step.model(), Quadrature.at(points), asked, right).from(start.get(item)));
        }
        return step.parameters(curves);
    }

    private static int score(Pattern pattern, int items) {
        int score = 0;
        for (int item = 0; item < items; item++) {
            score += pattern.presented(item) && pattern.right(item) ? 1 : 0;
        }
        return score;
    }

    private double[] gradient(double[] parameters) {
        List<ItemCurve> curves = step.curves(parameters);
        Curves at = step.at(curves);
        double[] posterior = new double[step.nodes().size()];
        double[] result = new double[parameters.length];
        for (Pattern pattern : step.patterns()) {
            at.posterior(pattern, posterior);
            double[] score = ScoreErrors.score(step, curves, pattern, posterior);
            for (int i = 0; i < result.length; i++) {
                result[i] -= pattern.weight() * score[i];
            }
        }
        return result;
    }
}
