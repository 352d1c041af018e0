package org.kepu.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is summed within each domain: some columns, or the constant one. Every estimate is a function of these weighted
 * sums, so one pass over the rows serves any number of estimates.
 */
final class Moments {

    final int[] domain;
    final int domains;
    final int size;
    private final double[] @Nullable [] values;
    private final int[] missing;

    /** Rows in which any value is missing leave their domain. */
    Moments(Domains domains, List<double @Nullable []> columns) {
        this.domains = domains.count();
        this.size = columns.size();
        this.values = columns.toArray(new double[0][]);
        this.missing = new int[this.domains];
        int rows =
                columns.stream().mapToInt(c -> c == null ? 0 : c.length).max().orElse(0);
        this.domain = new int[rows];
        for (int row = 0; row < rows; row++) {
            domain[row] = domains.of(row);
            if (domain[row] >= 0 && anyMissing(row)) {
                missing[domain[row]]++;
                domain[row] = -1;
            }
        }
    }

    private Moments(Moments of, double[] @Nullable [] values) {
        this.domains = of.domains;
        this.domain = of.domain;
        this.missing = of.missing;
        this.values = values;
        this.size = values.length;
    }

    /** These moments in rows of every domain and outside, where they are 0, and the constant one at the end. */
    Moments counted() {
        double[][] more = new double[size + 1][];
        for (int moment = 0; moment < size; moment++) {
            double[] inside = new double[domain.length];
            for (int row = 0; row < inside.length; row++) {
                inside[row] = domain[row] < 0 ? 0 : value(moment, row);
            }
            more[moment] = inside;
        }
        return new Moments(this, more);
    }

    private boolean anyMissing(int row) {
        for (double[] column : values) {
            if (column != null && Double.isNaN(column[row])) {
                return true;
            }
        }
        return false;
    }

    /** The value of a moment in a row. */
    double value(int moment, int row) {
        double[] column = values[moment];
        return column == null ? 1 : column[row];
    }

    /** Rows of a domain that were left out because a value is missing. */
    int missing(int of) {
        return missing[of];
    }
}
