package org.kepu.survey.math;

/**
 * Small dense linear algebra on {@code double[rows][columns]}: enough for calibration, covariance and regression with
 * up to some hundred columns. Nothing here changes its arguments.
 */
public final class Matrices {

    private Matrices() {}

    /** The n × n identity. */
    public static double[][] identity(int n) {
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            result[i][i] = 1;
        }
        return result;
    }

    /** The transpose. */
    public static double[][] transpose(double[][] a) {
        int columns = a.length == 0 ? 0 : a[0].length;
        double[][] result = new double[columns][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                result[j][i] = a[i][j];
            }
        }
        return result;
    }

    /** The product a b. */
    public static double[][] multiply(double[][] a, double[][] b) {
        int columns = b.length == 0 ? 0 : b[0].length;
        double[][] result = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double factor = a[i][k];
                for (int j = 0; j < columns; j++) {
                    result[i][j] += factor * b[k][j];
                }
            }
        }
        return result;
    }

    /** The product a v. */
    public static double[] multiply(double[][] a, double[] v) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = dot(a[i], v);
        }
        return result;
    }

    /** The inner product. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The quadratic form v'a v. */
    public static double quadratic(double[][] a, double[] v) {
        return dot(v, multiply(a, v));
    }

    /** The covariance j v j' of a linear map j of something with covariance v. */
    public static double[][] sandwich(double[][] j, double[][] v) {
        return multiply(multiply(j, v), transpose(j));
    }

    /** Solves a x = b with a square, by elimination with row pivoting; a singular a is refused. */
    public static double[] solve(double[][] a, double[] b) {
        double[][] columns = new double[b.length][1];
        for (int i = 0; i < b.length; i++) {
            columns[i][0] = b[i];
        }
        double[] result = new double[b.length];
        double[][] solved = solve(a, columns);
        for (int i = 0; i < b.length; i++) {
            result[i] = solved[i][0];
        }
        return result;
    }

    /** The inverse of a square matrix; a singular one is refused with {@link SingularMatrixException}. */
    public static double[][] inverse(double[][] a) {
        return solve(a, identity(a.length));
    }

    /** Solves a x = b for every column of b. */
    public static double[][] solve(double[][] a, double[][] b) {
        int n = a.length;
        double[][] m = copy(a);
        double[][] x = copy(b);
        for (int col = 0; col < n; col++) {
            int pivot = col;
            for (int row = col + 1; row < n; row++) {
                if (Math.abs(m[row][col]) > Math.abs(m[pivot][col])) {
                    pivot = row;
                }
            }
            if (!(Math.abs(m[pivot][col]) > 1e-300)) {
                throw new SingularMatrixException(col);
            }
            swap(m, pivot, col);
            swap(x, pivot, col);
            for (int row = col + 1; row < n; row++) {
                subtract(m, x, row, col, m[row][col] / m[col][col]);
            }
        }
        for (int col = n - 1; col >= 0; col--) {
            for (int j = 0; j < x[col].length; j++) {
                double sum = x[col][j];
                for (int k = col + 1; k < n; k++) {
                    sum -= m[col][k] * x[k][j];
                }
                x[col][j] = sum / m[col][col];
            }
        }
        return x;
    }

    /** The eigenvalues of a⁻¹ b, both symmetric and a positive definite, in no particular order. */
    public static double[] eigenvaluesOfProduct(double[][] a, double[][] b) {
        double[][] inverse = inverse(cholesky(a));
        return symmetricEigenvalues(sandwich(inverse, b));
    }

    /** The lower triangular l with l l' = a; an a that is not positive definite is refused. */
    public static double[][] cholesky(double[][] a) {
        double[][] l = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new SingularMatrixException(i);
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }

    /** The eigenvalues of a symmetric matrix by Jacobi rotations. */
    public static double[] symmetricEigenvalues(double[][] symmetric) {
        double[][] a = copy(symmetric);
        int n = a.length;
        for (int sweep = 0; sweep < 60; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return values;
    }

    private static void rotate(double[][] a, int p, int q) {
        if (Math.abs(a[p][q]) < 1e-300) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
        }
    }

    /** A deep copy. */
    public static double[][] copy(double[][] a) {
        double[][] result = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i].clone();
        }
        return result;
    }

    private static void subtract(double[][] m, double[][] x, int row, int pivot, double factor) {
        if (factor == 0) {
            return;
        }
        for (int k = pivot; k < m.length; k++) {
            m[row][k] -= factor * m[pivot][k];
        }
        for (int j = 0; j < x[row].length; j++) {
            x[row][j] -= factor * x[pivot][j];
        }
    }

    private static void swap(double[][] m, int i, int j) {
        double[] row = m[i];
        m[i] = m[j];
        m[j] = row;
    }
}
