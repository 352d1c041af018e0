package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;

/**
 * A two-way table within a domain.
 *
 * @param rows levels of the first column that occur, two or more
 * @param columns levels of the second
 * @param cells an indicator a cell, row × columns + column; NaN where either value is missing
 * @param n respondents with both values
 * @param df degrees of freedom of the domain
 */
record TwoWayTable(
        SurveyDesign design, Domains within, int rows, int columns, List<double @Nullable []> cells, int n, int df) {

    static TwoWayTable of(SurveyDesign design, String of, String against, Domains within) {
        SurveyData data = design.data();
        Factor row = used(design, data.column(of).factor(), within);
        Factor column = used(design, data.column(against).factor(), within);
        int rows = row.levels().size();
        int columns = column.levels().size();
        if (rows < 2 || columns < 2) {
            throw new SurveyRefusal(
                    Reason.EMPTY_DOMAIN,
                    "A table of '" + of + "' by '" + against
                            + "' needs two categories of each among the respondents, but has " + rows + " and "
                            + columns + ".");
        }
        double[] code = new double[row.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = row.code(i) < 0 || column.code(i) < 0 ? Double.NaN : row.code(i) * columns + column.code(i);
        }
        List<double @Nullable []> cells = new ArrayList<>();
        for (int cell = 0; cell < rows * columns; cell++) {
            double wanted = cell;
            double[] indicator = new double[code.length];
            Arrays.setAll(indicator, i -> Double.isNaN(code[i]) ? Double.NaN : code[i] == wanted ? 1 : 0);
            cells.add(indicator);
        }
        DomainCounts counts = DomainCounts.of(design, within, new Moments(within, cells));
        return new TwoWayTable(design, within, rows, columns, cells, counts.n[0], counts.df[0]);
    }

    /** Degrees of freedom of the interaction. */
    int interactions() {
        return (rows - 1) * (columns - 1);
    }

    /** The first and second margin of values by cell. */
    double[][] margins(double[] byCell) {
        double[] byRow = new double[rows];
        double[] byColumn = new double[columns];
        for (int i = 0; i < byCell.length; i++) {
            byRow[i / columns] += byCell[i];
            byColumn[i % columns] += byCell[i];
        }
        return new double[][] {byRow, byColumn};
    }

    /** The factor with only the levels that occur in the domain. */
    private static Factor used(SurveyDesign design, Factor factor, Domains within) {
        boolean[] used = new boolean[factor.levels().size()];
        double[] weights = design.liveWeights();
        for (int row = 0; row < factor.size(); row++) {
            if (factor.code(row) >= 0 && within.of(row) >= 0 && weights[row] != 0) {
                used[factor.code(row)] = true;
            }
        }
        List<String> levels = new ArrayList<>();
        int[] code = new int[used.length];
        for (int level = 0; level < used.length; level++) {
            code[level] = used[level] ? levels.size() : -1;
            if (used[level]) {
                levels.add(factor.levels().get(level));
            }
        }
        int[] codes = new int[factor.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = factor.code(row) < 0 ? -1 : code[factor.code(row)];
        }
        return new Factor(codes, levels);
    }
}
