package org.kepu.planreader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kepu.planreader.source.RawLine;

/** Reads tables of indicators: a column of names, one of baselines and one of targets, or two columns of years. */
final class IndicatorTable {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})");
    private static final Pattern VALUE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(%|％|[\\p{IsHan}]{0,4})");
    private static final Pattern BASELINE = Pattern.compile(".*(?:基期|现状|基准|基数|完成值|实际).*");
    private static final Pattern TARGET = Pattern.compile(".*目标.*");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private int name = -1;
    private int unit = -1;
    private int baseline = -1;
    private int target = -1;
    private @Nullable Integer baselineYear;
    private @Nullable Integer targetYear;

    private IndicatorTable() {}

    static List<Indicator> in(List<Paragraph> paragraphs, @Nullable Period period) {
        List<Indicator> result = new ArrayList<>();
        IndicatorTable table = new IndicatorTable();
        int current = -1;
        for (Paragraph paragraph : paragraphs) {
            RawLine.Row row = paragraph.row();
            if (row == null) {
                continue;
            }
            if (row.table() != current) {
                result.addAll(table.read(period));
                table = new IndicatorTable();
                current = row.table();
            }
            table.rows.add(row.cells());
            table.lines.add(paragraph.line());
        }
        result.addAll(table.read(period));
        return result;
    }

    private List<Indicator> read(@Nullable Period period) {
        List<Indicator> result = new ArrayList<>();
        if (rows.size() < 2 || !readHeading()) {
            return result;
        }
        if (targetYear == null && period != null) {
            targetYear = period.to();
        }
        for (int r = 1; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            String words = TableColumns.cell(row, name).replace("\n", "").replaceAll("^[\\d一二三四五六七八九十]+[、.]", "");
            String given = TableColumns.cell(row, unit);
            Matcher goal = VALUE.matcher(TableColumns.cell(row, target));
            if (words.isEmpty() || !goal.find()) {
                continue;
            }
            String inName = words.matches(".*（[%％\\p{IsHan}]{1,4}）$") ? words.replaceAll("^.*（(.*)）$", "$1") : "";
            String measure = !given.isEmpty() ? given : !inName.isEmpty() ? inName : goal.group(2);
            Matcher start = VALUE.matcher(TableColumns.cell(row, baseline));
            Measure from =
                    start.find() ? new Measure(baselineYear, new BigDecimal(start.group(1)), lines.get(r)) : null;
            Measure to = new Measure(targetYear, new BigDecimal(goal.group(1)), lines.get(r));
            String plainName = inName.isEmpty() ? words : words.replaceAll("（[^（）]*）$", "");
            result.add(new Indicator(plainName, measure.replace('％', '%'), from, to, List.of()));
        }
        return result;
    }

    private boolean readHeading() {
        List<String> heading = rows.getFirst();
        for (int c = 0; c < heading.size(); c++) {
            String cell = heading.get(c).replace("\n", "");
            Matcher year = YEAR.matcher(cell);
            Integer named = year.find() ? Integer.valueOf(year.group(1)) : null;
            if (cell.contains("指标") && !cell.contains("值") && !cell.contains("属性") && name < 0) {
                name = c;
            } else if (cell.equals("单位") || cell.equals("计量单位")) {
                unit = c;
            } else if (TARGET.matcher(cell).matches()
                    || (named != null
                            && baseline >= 0
                            && !BASELINE.matcher(cell).matches())) {
                target = c;
                targetYear = named != null ? named : targetYear;
            } else if (BASELINE.matcher(cell).matches() || named != null) {
                baseline = c;
                baselineYear = named;
            }
        }
        return name >= 0 && target >= 0;
    }
}
