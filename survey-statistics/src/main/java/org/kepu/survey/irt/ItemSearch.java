package org.kepu.survey.irt;

/** How the maximum of the marginal likelihood is looked for. */
public enum ItemSearch {
    /** EM, sped up by squared extrapolation (Varadhan &amp; Roland 2008), until no parameter moves by 1e-9. */
    MAXIMUM,
    /**
     * The search of R's {@code ltm}: logistic regressions on the raw score, 40 rounds of EM with one Newton step an item,
     * then quasi-Newton steps that end when one gains less than 1e-8 of the log-likelihood. It stops short of the maximum
     * by up to 1e-4 in the log-likelihood and 1e-3 in a parameter; use it to repeat published values. Two-parameter
     * model only.
     */
    LTM
}
