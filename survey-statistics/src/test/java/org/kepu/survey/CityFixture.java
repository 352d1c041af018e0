package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.weighting.Margin;

/** The synthetic city: its respondents with a column nr of non-response adjusted weights. */
final class CityFixture {

    static final SurveyData RESPONDENTS = respondents();

    private CityFixture() {}

    /** Weights adjusted for non-response within urban/rural by age group. */
    static SurveyDesign adjusted() {
        return SurveyDesign.of(RESPONDENTS)
                .strata("stratum")
                .ids("psu")
                .weights("nr")
                .build();
    }

    static SurveyDesign design() {
        return SurveyDesign.of(RESPONDENTS)
                .strata("stratum")
                .ids("psu")
                .weights("d")
                .build();
    }

    /** The population margins; which ones and in which order is the caller's. */
    static List<Margin> margins(String... names) {
        List<Margin> result = new ArrayList<>();
        for (String name : names) {
            Map<String, Double> totals = new LinkedHashMap<>();
            Csv.records("city/city_margins.csv").stream()
                    .filter(r -> r.getField("margin").equals(name))
                    .forEach(r -> totals.put(r.getField("key"), Double.parseDouble(r.getField("Freq"))));
            result.add(new Margin.Categories(List.of(name.split("\\|")), totals));
        }
        return result;
    }

    private static SurveyData respondents() {
        SurveyData all = Csv.data("city/city_sample.csv");
        double[] resp = all.column("resp").numbers();
        double[] d = all.column("d").numbers();
        var ur = all.column("ur").factor();
        var age = all.column("agegrp").factor();
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < d.length; i++) {
            double[] sum = sums.computeIfAbsent(ur.code(i) + " " + age.code(i), k -> new double[2]);
            sum[0] += d[i];
            sum[1] += d[i] * resp[i];
        }
        int[] rows = java.util.stream.IntStream.range(0, d.length)
                .filter(i -> resp[i] == 1)
                .toArray();
        List<Column> columns = new ArrayList<>();
        for (String name : all.names()) {
            var column = all.column(name);
            if (column.numeric()) {
                columns.add(Column.of(
                        name,
                        Arrays.stream(rows)
                                .mapToDouble(i -> column.numbers()[i])
                                .toArray()));
            } else {
                var factor = column.factor();
                columns.add(Column.of(
                        name,
                        Arrays.stream(rows)
                                .mapToObj(i -> factor.levels().get(factor.code(i)))
                                .toList()));
            }
        }
        columns.add(Column.of(
                "nr",
                Arrays.stream(rows)
                        .mapToDouble(i -> {
                            double[] sum = sums.get(ur.code(i) + " " + age.code(i));
                            return d[i] * sum[0] / sum[1];
                        })
                        .toArray()));
        return SurveyData.of(columns);
    }
}
