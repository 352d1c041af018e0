package org.kepu.survey.smallarea;

/**
 * How the model fits.
 *
 * @param sampledAreas areas that carried the fit
 * @param coefficients coefficients, the intercept included
 * @param iterations rounds of Fisher scoring until A settled
 * @param logLikelihood the log-likelihood at the estimates (not restricted)
 * @param aic Akaike's criterion, with A as a parameter
 * @param bic Schwarz's criterion
 * @param largestResidual the largest |y - x'β|/√(A+ψ)
 * @param meanGamma the mean weight of the direct estimates
 */
public record AreaDiagnostics(
        int sampledAreas,
        int coefficients,
        int iterations,
        double logLikelihood,
        double aic,
        double bic,
        double largestResidual,
        double meanGamma) {

    static AreaDiagnostics of(AreaArrays data, RegressionAt fit, VarianceSearch.Found found) {
        double log = 0;
        double largest = 0;
        double gammas = 0;
        for (int i = 0; i < data.size(); i++) {
            double v = fit.inverse[i];
            double squared = fit.residuals[i] * fit.residuals[i] * v;
            log -= (Math.log(2 * Math.PI / v) + squared) / 2;
            largest = Math.max(largest, Math.sqrt(squared));
            gammas += found.a() * v;
        }
        int parameters = data.columns() + 1;
        return new AreaDiagnostics(
                data.size(),
                data.columns(),
                found.iterations(),
                log,
                2 * parameters - 2 * log,
                parameters * Math.log(data.size()) - 2 * log,
                largest,
                gammas / data.size());
    }
}
