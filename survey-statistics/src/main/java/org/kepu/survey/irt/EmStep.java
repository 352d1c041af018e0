package org.kepu.survey.irt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** One round of EM over all items, on a flat vector of their parameters. */
record EmStep(List<Pattern> patterns, ItemModel model, Quadrature nodes) {

    /** The best curves for the expected counts. */
    double[] apply(double[] parameters) {
        return round(parameters, ItemMaximum::from);
    }

    /** One Newton step of every curve towards the best. */
    double[] step(double[] parameters) {
        return round(parameters, ItemMaximum::once);
    }

    private double[] round(double[] parameters, BiFunction<ItemMaximum, ItemCurve, ItemCurve> improve) {
        List<ItemCurve> curves = curves(parameters);
        Curves at = at(curves);
        double[][] asked = new double[curves.size()][nodes.size()];
        double[][] right = new double[curves.size()][nodes.size()];
        double[] posterior = new double[nodes.size()];
        for (Pattern pattern : patterns) {
            at.posterior(pattern, posterior);
            for (int item = 0; item < asked.length; item++) {
                if (pattern.presented(item)) {
                    add(asked[item], posterior, pattern.weight());
                    if (pattern.right(item)) {
                        add(right[item], posterior, pattern.weight());
                    }
                }
            }
        }
        List<ItemCurve> better = new ArrayList<>();
        for (int item = 0; item < asked.length; item++) {
            better.add(improve.apply(new ItemMaximum(model, nodes, asked[item], right[item]), curves.get(item)));
        }
        return parameters(better);
    }

    private static void add(double[] sums, double[] posterior, double weight) {
        for (int q = 0; q < sums.length; q++) {
            sums[q] += weight * posterior[q];
        }
    }

    double logLikelihood(double[] parameters) {
        Curves at = at(curves(parameters));
        double[] posterior = new double[nodes.size()];
        double sum = 0;
        for (Pattern pattern : patterns) {
            sum += pattern.weight() * at.posterior(pattern, posterior);
        }
        return sum;
    }

    Curves at(List<ItemCurve> curves) {
        return new Curves(curves, nodes);
    }

    double[] parameters(List<ItemCurve> curves) {
        double[] result = new double[curves.size() * model.parameters()];
        for (int item = 0; item < curves.size(); item++) {
            System.arraycopy(curves.get(item).parameters(), 0, result, item * model.parameters(), model.parameters());
        }
        return result;
    }

    List<ItemCurve> curves(double[] parameters) {
        List<ItemCurve> result = new ArrayList<>();
        int k = model.parameters();
        for (int at = 0; at < parameters.length; at += k) {
            double g = model.guessing() ? parameters[at + 2] : 0;
            result.add(new ItemCurve(parameters[at], parameters[at + 1], g, model.guessing()));
        }
        return result;
    }
}
