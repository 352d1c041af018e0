package org.kepu.survey.smallarea;

import org.kepu.survey.math.Matrices;

/** The weighted regression of the direct estimates on the covariates at a given A, with the sums its users need. */
final class RegressionAt {

    /** Q = (X'V⁻¹X)⁻¹. */
    final double[][] q;

    final double[] beta;

    /** V⁻¹ as a vector: 1/(A + ψ). */
    final double[] inverse;

    /** y - Xβ. */
    final double[] residuals;

    private final double[][] x;

    RegressionAt(double a, AreaArrays data) {
        x = data.x();
        inverse = new double[x.length];
        double[] moment = new double[data.columns()];
        for (int i = 0; i < x.length; i++) {
            inverse[i] = 1 / (a + data.psi(i));
            for (int k = 0; k < moment.length; k++) {
                moment[k] += inverse[i] * x[i][k] * data.y(i);
            }
        }
        q = Matrices.inverse(cross(1));
        beta = Matrices.multiply(q, moment);
        residuals = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            residuals[i] = data.y(i) - Matrices.dot(x[i], beta);
        }
    }

    /** X'V^(-power)X. */
    double[][] cross(int power) {
        int p = x[0].length;
        double[][] result = new double[p][p];
        for (int i = 0; i < x.length; i++) {
            double v = Math.pow(inverse[i], power);
            for (int k = 0; k < p; k++) {
                for (int l = 0; l < p; l++) {
                    result[k][l] += v * x[i][k] * x[i][l];
                }
            }
        }
        return result;
    }

    /** Σ (A + ψ)^(-power). */
    double sum(int power) {
        double sum = 0;
        for (double v : inverse) {
            sum += Math.pow(v, power);
        }
        return sum;
    }

    /** Σ residual² (A + ψ)^(-power). */
    double squares(int power) {
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            sum += residuals[i] * residuals[i] * Math.pow(inverse[i], power);
        }
        return sum;
    }

    static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }
}
