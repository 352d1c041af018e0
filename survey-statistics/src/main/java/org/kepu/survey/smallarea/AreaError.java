package org.kepu.survey.smallarea;

import org.kepu.survey.math.Matrices;

/**
 * The mean squared error of the predictor. With B = ψ/(A+ψ): g1 = ψ(1-B), g2 = B² x'Qx, g3 = B² VarA/(A+ψ). REML:
 * g1 + g2 + 2g3 with VarA = 2/Σ(A+ψ)⁻². ML and the moment method subtract the bias of A times B²; the moment method has
 * VarA = 2m/(Σ(A+ψ)⁻¹)².
 */
final class AreaError {

    private final FayHerriotMethod method;
    private final double a;
    private final RegressionAt fit;
    private final double varianceOfA;
    private final double bias;

    AreaError(FayHerriotMethod method, double a, RegressionAt fit) {
        this.method = method;
        this.a = a;
        this.fit = fit;
        int m = fit.inverse.length;
        double first = fit.sum(1);
        double second = fit.sum(2);
        varianceOfA = method == FayHerriotMethod.FH ? 2 * m / (first * first) : 2 / second;
        bias = switch (method) {
            case REML -> 0;
            case ML -> -RegressionAt.trace(Matrices.multiply(fit.q, fit.cross(2))) / second;
            case FH -> 2 * (m * second - first * first) / (first * first * first);
        };
    }

    /** Of a sampled area with this ψ and model row. */
    double sampled(double psi, double[] row) {
        double b = psi / (a + psi);
        double g1 = psi * (1 - b);
        double g2 = b * b * Matrices.quadratic(fit.q, row);
        double g3 = b * b * varianceOfA / (a + psi);
        double mse = g1 + g2 + 2 * g3;
        return method == FayHerriotMethod.REML ? mse : mse - bias * b * b;
    }

    /** Of an area without sample: the area effect itself and the error of the coefficients. */
    double unsampled(double[] row) {
        return a + Matrices.quadratic(fit.q, row);
    }
}
