package org.kepu.survey.irt;

import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.SurveyRefusal;

/**
 * Marginal maximum likelihood of item parameters: ability is integrated out over a standard normal population by
 * quadrature, and the EM algorithm (Bock &amp; Aitkin 1981) alternates between the expected counts at the points and
 * the best curve of every item, sped up by squared extrapolation (Varadhan &amp; Roland 2008). Standard errors come
 * from the cross products of the persons' scores; with survey weights they ignore clustering.
 */
public final class MarginalLikelihood {

    private static final int MOST = 5000;
    private static final double SETTLED = 1e-9;
    private static final int FEW = 200;

    private final Responses responses;
    private final EmStep step;
    private int evaluations;

    private MarginalLikelihood(Responses responses, EmStep step) {
        this.responses = responses;
        this.step = step;
    }

    /** Fits with 41 equally spaced quadrature points, up to the maximum. */
    public static ItemFit fit(Responses responses, ItemModel model) {
        return fit(responses, model, Quadrature.STANDARD, ItemSearch.MAXIMUM);
    }

    /**
     * Fits. Refused: fewer than two items, an item that nobody was asked or that all answered alike, no convergence, and
     * the search of {@code ltm} with guessing.
     */
    public static ItemFit fit(Responses responses, ItemModel model, Quadrature quadrature, ItemSearch search) {
        if (search == ItemSearch.LTM && model.guessing()) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "The search of ltm is for the two-parameter model; use the maximum for three parameters.");
        }
        EmStep step = new EmStep(Pattern.of(responses), model, quadrature);
        return new MarginalLikelihood(responses, step).fit(search);
    }

    private ItemFit fit(ItemSearch search) {
        if (responses.items().size() < 2) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_ITEM, "One item alone cannot be scaled; at least three are needed.");
        }
        double[] start = start();
        double[] parameters = search == ItemSearch.LTM ? new LtmSearch(step).from(start) : settled(start);
        List<ItemCurve> curves = step.curves(parameters);
        List<FittedItem> fitted = ScoreErrors.of(step, curves).name(responses.items(), curves);
        return new ItemFit(fitted, step.logLikelihood(parameters), evaluations, notices(fitted));
    }

    private double[] start() {
        List<ItemCurve> curves = new ArrayList<>();
        ClassicalStatistics classical = ClassicalStatistics.of(responses);
        for (ClassicalItem item : classical.items()) {
            if (item.presented() == 0 || !(item.p() > 0 && item.p() < 1)) {
                throw new SurveyRefusal(
                        SurveyRefusal.Reason.BAD_ITEM,
                        "Item '" + item.name() + "' was "
                                + (item.presented() == 0 ? "asked of nobody" : "answered alike by everybody")
                                + ", so it has no curve; leave it out.");
            }
            curves.add(ItemCurve.start(item.p(), step.model()));
        }
        return step.parameters(curves);
    }

    /** Squared extrapolation: two EM steps give a direction and its bend; a third makes the jump safe. */
    private double[] settled(double[] start) {
        double[] at = start;
        double best = step.logLikelihood(at);
        while (evaluations < MOST) {
            double[] first = next(at);
            double[] second = next(first);
            if (distance(first, second) < SETTLED) {
                return second;
            }
            double[] jump = next(extrapolated(at, first, second));
            double reached = step.logLikelihood(jump);
            if (!(reached >= best - 1e-9 * Math.abs(best))) {
                jump = second;
                reached = step.logLikelihood(second);
            }
            at = jump;
            best = reached;
        }
        throw new SurveyRefusal(
                SurveyRefusal.Reason.NO_CONVERGENCE,
                "The item parameters did not settle; leave out items with a correlation near 0 with the rest or use the"
                        + " two-parameter model.");
    }

    private double[] next(double[] at) {
        evaluations++;
        return step.apply(at);
    }

    private static double[] extrapolated(double[] at, double[] first, double[] second) {
        double rr = 0;
        double vv = 0;
        for (int k = 0; k < at.length; k++) {
            double r = first[k] - at[k];
            double v = second[k] - first[k] - r;
            rr += r * r;
            vv += v * v;
        }
        double alpha = vv == 0 ? -1 : Math.clamp(-Math.sqrt(rr / vv), -64, -1);
        double[] result = new double[at.length];
        for (int k = 0; k < at.length; k++) {
            double r = first[k] - at[k];
            double v = second[k] - first[k] - r;
            result[k] = at[k] - 2 * alpha * r + alpha * alpha * v;
        }
        return result;
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int k = 0; k < a.length; k++) {
            largest = Math.max(largest, Math.abs(a[k] - b[k]));
        }
        return largest;
    }

    private List<String> notices(List<FittedItem> fitted) {
        List<String> notices = new ArrayList<>();
        if (responses.persons() < FEW && step.patterns().size() == responses.persons()) {
            notices.add(responses.persons() + " persons are few for item parameters; 200 is the least, 500 is better.");
        }
        for (FittedItem item : fitted) {
            if (item.item().a() < 0) {
                notices.add(
                        "Item '" + item.item().name() + "' is answered rightly less often by the able; check its key.");
            }
        }
        return List.copyOf(notices);
    }
}
