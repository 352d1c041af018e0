package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;

/** What is to be estimated. */
public sealed interface Quantity {

    /**
     * The population total of a numeric column, or of the people in a category.
     *
     * @param of the column
     * @param level the category; null: the numbers, or every category of a column that is not numeric
     */
    record Total(String of, @Nullable String level) implements Quantity {}

    /**
     * The population mean of a numeric column, or the share of a category.
     *
     * @param of the column
     * @param level the category; null: the numbers, or every category of a column that is not numeric
     */
    record Mean(String of, @Nullable String level) implements Quantity {}

    /**
     * The share of a category.
     *
     * @param of the column
     * @param level the category; null: the ones of a column of zeros and ones, else every category
     */
    record Proportion(String of, @Nullable String level) implements Quantity {}

    /**
     * The ratio of two population totals, R = Σ w y / Σ w x.
     *
     * @param of the numeric column above
     * @param over the numeric column below
     */
    record Ratio(String of, String over) implements Quantity {}

    /** Columns to sum, in the order the statistic wants them, and a name for each output. */
    record Terms(List<double @Nullable []> columns, List<@Nullable String> levels, Statistic statistic) {}

    /** Looks the columns up. */
    private static Terms parts(SurveyData data, String of, @Nullable String level, boolean numbers) {
        Column column = data.column(of);
        List<double @Nullable []> columns = new ArrayList<>();
        List<@Nullable String> levels = new ArrayList<>();
        if (level == null && numbers && column.numeric()) {
            columns.add(column.numbers());
            levels.add(null);
            return new Terms(columns, levels, Statistic.TOTALS);
        }
        Factor factor = column.factor();
        int wanted = level == null ? -1 : code(of, level, factor);
        for (int code = 0; code < factor.levels().size(); code++) {
            if (wanted < 0 || wanted == code) {
                columns.add(indicator(factor, code));
                levels.add(factor.levels().get(code));
            }
        }
        if (columns.isEmpty()) {
            throw new SurveyRefusal(
                    Reason.EMPTY_DOMAIN, "Column '" + of + "' has no values; nothing can be estimated.");
        }
        return new Terms(columns, levels, Statistic.TOTALS);
    }

    /** The terms of this quantity over data. */
    default Terms terms(SurveyData data) {
        return switch (this) {
            case Total total -> parts(data, total.of, total.level, true);
            case Mean mean -> averaged(parts(data, mean.of, mean.level, true));
            case Proportion share ->
                averaged(parts(data, share.of, share.level, share.level == null && binary(data.column(share.of))));
            case Ratio ratio -> {
                List<double @Nullable []> columns = new ArrayList<>();
                columns.add(data.column(ratio.of).numbers());
                columns.add(data.column(ratio.over).numbers());
                yield new Terms(columns, Arrays.asList(new @Nullable String[] {null}), Statistic.QUOTIENTS);
            }
        };
    }

    private static Terms averaged(Terms terms) {
        List<double @Nullable []> columns = new ArrayList<>(terms.columns);
        columns.add(null);
        return new Terms(columns, terms.levels, Statistic.QUOTIENTS);
    }

    private static boolean binary(Column column) {
        return column.numeric() && Arrays.stream(column.numbers()).allMatch(v -> v == 0 || v == 1 || Double.isNaN(v));
    }

    private static double[] indicator(Factor factor, int code) {
        double[] result = new double[factor.size()];
        Arrays.setAll(result, row -> factor.code(row) < 0 ? Double.NaN : factor.code(row) == code ? 1 : 0);
        return result;
    }

    private static int code(String column, String level, Factor factor) {
        int code = factor.levels().indexOf(level);
        double number = Column.parse(level);
        for (int i = 0; i < factor.levels().size() && code < 0 && !Double.isNaN(number); i++) {
            code = Column.parse(factor.levels().get(i)) == number ? i : -1;
        }
        if (code < 0) {
            List<String> some =
                    factor.levels().subList(0, Math.min(12, factor.levels().size()));
            throw new SurveyRefusal(
                    Reason.EMPTY_DOMAIN,
                    "Column '" + column + "' has no category '" + level + "'; it has " + String.join(", ", some)
                            + (some.size() < factor.levels().size() ? ", …" : "") + ".");
        }
        return code;
    }
}
