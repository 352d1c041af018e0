package org.kepu.planreader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.Role;

/**
 * What the columns of a table of tasks hold.
 *
 * @param headerRows number of heading rows
 * @param units columns with units and the role they give
 * @param group column that groups the tasks; -1 when there is none
 * @param title column with a short name of the task; -1 when there is none
 * @param content column with the task itself
 */
record TableColumns(int headerRows, Map<Integer, Role> units, int group, int title, int content) {

    private static final Pattern LEADING = Pattern.compile(".*(?:牵头|主办|主责).*");
    private static final Pattern SUPPORTING = Pattern.compile(".*(?:配合|协办|参与|协助|协同|参加|支持).*");
    private static final Pattern RESPONSIBLE = Pattern.compile(".*(?:责任|负责|承办|实施|落实|承担).*");
    private static final Pattern BODY = Pattern.compile(".*(?:单位|部门|主体|机构|科室|责任分工).*");
    private static final Pattern PERSON = Pattern.compile(".*(?:责任人|领导|联系|负责人|电话).*");
    private static final Pattern ASIDE =
            Pattern.compile(".*(?:序号|编号|时限|时间|进度|备注|说明|年度|目标值|完成情况|指标值|资金|经费|分值|责任人|领导|联系).*|号|№");
    private static final int MOST_HEADER_ROWS = 4;

    /** Reads the heading of a table; empty when no column holds units. */
    static Optional<TableColumns> find(List<List<String>> rows) {
        int header = -1;
        Map<Integer, Role> units = new LinkedHashMap<>();
        for (int r = 0; r < Math.min(MOST_HEADER_ROWS, rows.size()); r++) {
            Map<Integer, Role> here = unitColumns(rows.get(r));
            if (!here.isEmpty() && here.size() >= units.size()) {
                header = r;
                units = here;
            }
        }
        if (header < 0 || header + 1 >= rows.size()) {
            return Optional.empty();
        }
        List<List<String>> body = rows.subList(header + 1, rows.size());
        List<Integer> texts = new ArrayList<>();
        List<String> heading = rows.get(header);
        for (int c = 0; c < heading.size(); c++) {
            if (!units.containsKey(c)
                    && !ASIDE.matcher(heading.get(c)).matches()
                    && length(body, c) > 0
                    && !isNumbers(body, c)) {
                texts.add(c);
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(of(header + 1, units, texts, body));
    }

    private static TableColumns of(
            int headerRows, Map<Integer, Role> units, List<Integer> texts, List<List<String>> body) {
        int content = texts.getFirst();
        for (int c : texts) {
            content = length(body, c) > length(body, content) ? c : content;
        }
        int group = -1;
        int title = -1;
        for (int c : texts) {
            if (c < content && group < 0 && repeats(body, c)) {
                group = c;
            } else if (c < content) {
                title = c;
            }
        }
        if (repeats(body, content) && texts.indexOf(content) == 0 && texts.size() > 1) {
            group = content;
            content = texts.get(1);
        }
        return new TableColumns(headerRows, units, group, title, content);
    }

    private static Map<Integer, Role> unitColumns(List<String> cells) {
        Map<Integer, Role> columns = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c).replace("\n", "").replaceAll("（[^（）]*）", "");
            if (cell.length() > 16
                    || PERSON.matcher(cell).matches()
                    || !BODY.matcher(cell).matches()) {
                continue;
            }
            if (LEADING.matcher(cell).matches() && !SUPPORTING.matcher(cell).matches()) {
                columns.put(c, Role.LEAD);
            } else if (SUPPORTING.matcher(cell).matches()
                    && !LEADING.matcher(cell).matches()) {
                columns.put(c, Role.SUPPORT);
            } else if (RESPONSIBLE.matcher(cell).matches()
                    || LEADING.matcher(cell).matches()) {
                columns.put(c, Role.RESPONSIBLE);
            }
        }
        return columns;
    }

    static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    private static double length(List<List<String>> body, int column) {
        return body.stream()
                .mapToInt(row -> cell(row, column).length())
                .average()
                .orElse(0);
    }

    private static boolean isNumbers(List<List<String>> body, int column) {
        return body.stream().allMatch(row -> cell(row, column).matches("[\\d.、（）一二三四五六七八九十]{0,6}"));
    }

    private static boolean repeats(List<List<String>> body, int column) {
        for (int r = 1; r < body.size(); r++) {
            String value = cell(body.get(r), column);
            boolean spanning = body.get(r).stream().distinct().count() == 1;
            if (!spanning && !value.isEmpty() && value.equals(cell(body.get(r - 1), column))) {
                return true;
            }
        }
        return false;
    }
}
