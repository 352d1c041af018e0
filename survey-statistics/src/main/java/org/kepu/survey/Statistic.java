package org.kepu.survey;

/** How estimates follow from the totals of the moments of a domain. */
enum Statistic {
    /** Each moment's total is an estimate. */
    TOTALS {
        @Override
        int outputs(int moments) {
            return moments;
        }

        @Override
        double value(int output, double[] totals) {
            return totals[output];
        }

        @Override
        double[] gradient(int output, double[] totals) {
            double[] result = new double[totals.length];
            result[output] = 1;
            return result;
        }
    },
    /** Each moment but the last is divided by the last: means (the last is 1) and ratios. */
    QUOTIENTS {
        @Override
        int outputs(int moments) {
            return moments - 1;
        }

        @Override
        double value(int output, double[] totals) {
            return totals[output] / totals[totals.length - 1];
        }

        @Override
        double[] gradient(int output, double[] totals) {
            double[] result = new double[totals.length];
            double denominator = totals[totals.length - 1];
            result[output] = 1 / denominator;
            result[totals.length - 1] = -totals[output] / denominator / denominator;
            return result;
        }
    };

    abstract int outputs(int moments);

    abstract double value(int output, double[] totals);

    /** Derivatives with respect to the totals: the coefficients of the linearised score. */
    abstract double[] gradient(int output, double[] totals);
}
