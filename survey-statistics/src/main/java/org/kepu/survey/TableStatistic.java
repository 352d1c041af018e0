package org.kepu.survey;

/** Tests of a two-way table; the names of R's {@code svychisq}. */
public enum TableStatistic {
    /** Rao–Scott second order: X²/tr(Δ) as F with tr(Δ)²/tr(Δ²) and that times the design's degrees of freedom. */
    F,
    /** Pearson's X², its tail from X²/mean(Δ) with (r-1)(c-1) degrees of freedom (Rao–Scott first order). */
    CHISQ,
    /** Wald's test of no interaction (Koch et al. 1975). */
    WALD,
    /** Wald's test with the degrees of freedom of Thomas &amp; Rao 1987. */
    ADJUSTED_WALD,
    /** Pearson's X² against its asymptotic mixture, by saddlepoint (Kuonen 1999). */
    SADDLEPOINT
}
