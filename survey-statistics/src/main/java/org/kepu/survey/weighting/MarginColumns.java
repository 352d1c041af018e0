package org.kepu.survey.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Codes;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.data.Values;

/** One margin over the rows of the data: the category of each row, or its value, and the totals in the same order. */
record MarginColumns(String name, boolean numeric, Codes codes, Values values, Values totals, List<String> labels) {

    static MarginColumns of(Margin margin, boolean partial, SurveyData data, double[] weights, List<String> notices) {
        return switch (margin) {
            case Margin.Amount amount -> amount(amount, data, weights);
            case Margin.Categories categories -> categories(categories, partial, data, weights, notices);
        };
    }

    private static MarginColumns amount(Margin.Amount margin, SurveyData data, double[] weights) {
        Column column = data.column(margin.of());
        double[] values = column.numbers();
        for (int row = 0; row < values.length; row++) {
            if (weights[row] != 0 && Double.isNaN(values[row])) {
                throw missing(margin, row);
            }
        }
        Factor distinct = column.factor();
        return new MarginColumns(
                margin.of(),
                true,
                new Codes(
                        present(distinct.codes()), Math.max(1, distinct.levels().size())),
                new Values(values),
                new Values(margin.total()),
                List.of(margin.of()));
    }

    private static MarginColumns categories(
            Margin.Categories margin, boolean partial, SurveyData data, double[] weights, List<String> notices) {
        Factor factor = Factor.interaction(
                margin.by().stream().map(name -> data.column(name).factor()).toList());
        Map<String, Double> totals = new TreeMap<>();
        margin.totals()
                .forEach((key, total) -> totals.put(Keys.normal(key, margin.by().size(), factor), total));
        boolean[] used = new boolean[factor.levels().size()];
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] == 0) {
                continue;
            }
            if (factor.code(row) < 0) {
                throw missing(margin, row);
            }
            used[factor.code(row)] = true;
        }
        int[] mapped = new int[used.length];
        Arrays.fill(mapped, -1);
        List<String> labels = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int level = 0; level < used.length; level++) {
            String label = factor.levels().get(level);
            Double total = totals.remove(label);
            if (!used[level]) {
                if (total != null) {
                    totals.put(label, total);
                }
                continue;
            }
            mapped[level] = labels.size();
            labels.add(margin.name() + "=" + label);
            kept.add(checked(margin, label, total, totals));
        }
        absent(margin, partial, totals, notices);
        int[] codes = new int[factor.size()];
        Arrays.setAll(codes, row -> factor.code(row) < 0 ? 0 : Math.max(0, mapped[factor.code(row)]));
        return new MarginColumns(
                margin.name(),
                false,
                new Codes(codes, Math.max(1, labels.size())),
                new Values(),
                new Values(kept.stream().mapToDouble(Double::doubleValue).toArray()),
                labels);
    }

    private static double checked(
            Margin.Categories margin, String label, @Nullable Double total, Map<String, Double> rest) {
        if (total == null) {
            throw new SurveyRefusal(
                    Reason.CATEGORY_WITHOUT_TOTAL,
                    "Respondents are in category " + margin.name() + "=" + label
                            + ", but the margin has no total for it"
                            + (rest.isEmpty() ? "" : " (it has " + String.join(", ", rest.keySet()) + ")")
                            + "; add the total or recode the category.");
        }
        if (!(total > 0) || !Double.isFinite(total)) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION,
                    "The total of " + margin.name() + "=" + label + " is " + Numbers.plain(total)
                            + ", but the category has respondents; totals must be positive.");
        }
        return total;
    }

    private static void absent(
            Margin.Categories margin, boolean partial, Map<String, Double> totals, List<String> notices) {
        for (Map.Entry<String, Double> rest : totals.entrySet()) {
            if (rest.getValue() == 0) {
                continue;
            }
            if (!partial) {
                throw new SurveyRefusal(
                        Reason.MARGIN_WITHOUT_RESPONDENTS,
                        "Margin category " + margin.name() + "=" + rest.getKey() + " has a population total of "
                                + Numbers.plain(rest.getValue())
                                + " but no respondents; merge it with a similar category, or set \"partial\": true to"
                                + " leave that part of the population out.");
            }
            notices.add("Margin category " + margin.name() + "=" + rest.getKey() + " (" + Numbers.plain(rest.getValue())
                    + " in the population) has no respondents and is left out: the results do not cover it.");
        }
    }

    /** Refuses margins that count different populations; evens out what is rounding only. */
    static List<MarginColumns> agreeing(List<MarginColumns> margins, List<String> notices) {
        List<MarginColumns> result = new ArrayList<>();
        double expected = Double.NaN;
        String first = "";
        for (MarginColumns margin : margins) {
            if (margin.numeric) {
                result.add(margin);
                continue;
            }
            double sum = Arrays.stream(margin.totals.of()).sum();
            if (Double.isNaN(expected)) {
                expected = sum;
                first = margin.name;
            }
            double factor = expected / sum;
            if (Math.abs(factor - 1) > 1e-6) {
                throw new SurveyRefusal(
                        Reason.MARGINS_DISAGREE,
                        "Margin '" + first + "' sums to " + Numbers.plain(expected) + " but margin '" + margin.name
                                + "' to " + Numbers.plain(sum)
                                + "; bring both to the same population, for example by scaling the less reliable one.");
            }
            if (Math.abs(factor - 1) > 1e-12) {
                notices.add("The totals of margin '" + margin.name + "' were scaled by " + factor
                        + " so that they sum to those of margin '" + first + "'.");
            }
            double[] scaled =
                    Arrays.stream(margin.totals.of()).map(t -> t * factor).toArray();
            result.add(new MarginColumns(
                    margin.name, false, margin.codes, margin.values, new Values(scaled), margin.labels));
        }
        return result;
    }

    private static int[] present(int[] codes) {
        return Arrays.stream(codes).map(c -> Math.max(c, 0)).toArray();
    }

    private static SurveyRefusal missing(Margin margin, int row) {
        return new SurveyRefusal(
                Reason.MISSING_VALUE,
                "Margin column '" + margin.name() + "' is empty in data row " + (row + 1)
                        + "; fill it in (or impute it) before calibrating, because every respondent must count once.");
    }
}
