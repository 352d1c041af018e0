package org.kepu.cli.survey;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.IntervalMethod;

/**
 * What "ci" may name.
 *
 * @param method the method that needs only the estimate; null for the likelihood, which looks at every weight again
 */
record IntervalChoice(@Nullable IntervalMethod method) {

    static final IntervalChoice T = new IntervalChoice(IntervalMethod.T);

    /** The words of a design file; {@code xlogit} and {@code mean} are R's names of {@code logit} and {@code t}. */
    static final Map<String, IntervalChoice> WORDS = Map.of(
            "t", T,
            "mean", T,
            "logit", new IntervalChoice(IntervalMethod.LOGIT),
            "xlogit", new IntervalChoice(IntervalMethod.LOGIT),
            "beta", new IntervalChoice(IntervalMethod.BETA),
            "wilson", new IntervalChoice(IntervalMethod.WILSON),
            "asin", new IntervalChoice(IntervalMethod.ARCSINE),
            "likelihood", new IntervalChoice(null));

    /** Whether it makes sense for proportions only. */
    boolean forProportions() {
        return method != IntervalMethod.T;
    }
}
