package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kepu.survey.SurveyDesign;

/** The answer of {@code survey estimate} as an aligned table for people. */
final class EstimateText {

    private static final List<String> HEADER =
            List.of("id", "domain", "level", "estimate", "se", "low", "high", "df", "deff", "n", "flags");

    private EstimateText() {}

    static String of(SurveyDesign design, List<ResultRow> rows, List<String> notices) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADER);
        for (ResultRow row : rows) {
            var e = row.estimate();
            String level = e.level();
            String more = row.more().entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("prob"))
                    .map(entry -> entry.getKey() + "=" + number(entry.getValue()))
                    .collect(Collectors.joining(" "));
            table.add(List.of(
                    row.id() + row.of().map(column -> " " + column).orElse(""),
                    e.by().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining(" ")),
                    level == null ? "" : level,
                    number(e.estimate()),
                    number(e.se()),
                    number(row.low()),
                    number(row.high()),
                    Integer.toString(e.df()),
                    number(e.deff()),
                    Integer.toString(e.n()),
                    (String.join(" ", row.flags()) + " " + more).strip()));
        }
        StringBuilder text = new StringBuilder();
        text.append(design.rows() + " rows, " + design.psus() + " primary units in " + design.strata() + " strata, "
                + design.df() + " degrees of freedom\n\n");
        text.append(TextTable.of(table));
        for (String notice : notices) {
            text.append("\nNote: ").append(notice);
        }
        return text.toString();
    }

    static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.6g", value);
    }
}
