package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.planreader.grammar.Attribution;
import org.kepu.planreader.grammar.DutyPhrase;
import org.kepu.planreader.grammar.Marker;
import org.kepu.planreader.grammar.Role;

/** Reads one table of tasks: each row is a clause, merged cells and rows across the table group them. */
final class TaskTable {

    private static final String ORDINAL = "[\\d.、（）一二三四五六七八九十]{1,6}";
    private static final int LONGEST_GROUP = 60;

    private final String path;
    private final String part;
    private final TableColumns columns;
    private final List<ProgrammeDraft> groups = new ArrayList<>();
    private List<Draft> open = new ArrayList<>();
    private String group = "";

    private TaskTable(String path, String part, TableColumns columns) {
        this.path = path;
        this.part = part;
        this.columns = columns;
    }

    /** Reads the rows of one table; empty when it has no column of units. */
    static List<ProgrammeDraft> read(List<Paragraph> rows, String path, String part) {
        List<List<String>> cells = rows.stream().map(TaskTable::cells).toList();
        Optional<TableColumns> columns = TableColumns.find(cells);
        if (columns.isEmpty()) {
            return List.of();
        }
        TaskTable table = new TaskTable(path, part, columns.get());
        List<String> heading = cells.get(columns.get().headerRows() - 1);
        for (int r = columns.get().headerRows(); r < rows.size(); r++) {
            if (!cells.get(r).equals(heading)) {
                table.add(cells.get(r), rows.get(r).lines());
            }
        }
        table.close();
        return table.groups;
    }

    private static List<String> cells(Paragraph row) {
        return row.row() == null ? List.of() : row.row().cells();
    }

    private void add(List<String> row, LineRange lines) {
        List<String> filled = row.stream()
                .filter(cell -> !cell.isEmpty() && !cell.matches(ORDINAL))
                .distinct()
                .toList();
        if (filled.size() == 1 && filled.getFirst().length() <= LONGEST_GROUP) {
            enter(filled.getFirst());
            return;
        }
        String named = TableColumns.cell(row, columns.group());
        if (!named.isEmpty() && !named.equals(group)) {
            enter(named);
        }
        String content = plain(TableColumns.cell(row, columns.content()));
        String title = plain(TableColumns.cell(row, columns.title())).replaceAll("[。；]$", "");
        List<Attribution> found = new ArrayList<>();
        for (Map.Entry<Integer, Role> column : columns.units().entrySet()) {
            String units = TableColumns.cell(row, column.getKey()).replaceAll("[-—/无]+", "");
            DutyPhrase.findInCell(units.replace("\n", "、").replace("、、", "、"), column.getValue())
                    .ifPresent(found::add);
        }
        Block block = Block.of(content, lines, 0);
        found.addAll(block.found());
        Titled titled = title.isEmpty() ? Titled.ofNumbered(block.text(), 0) : new Titled(title, block.text());
        if (!content.isEmpty() || !found.isEmpty()) {
            open.add(new Draft(open.size() + 1, titled.title(), titled.rest(), found, lines));
        }
    }

    private void enter(String name) {
        close();
        group = name;
    }

    private void close() {
        if (!open.isEmpty()) {
            String name = plain(group).replaceAll("[。：]$", "");
            String title = name.isEmpty() ? part : name;
            LineRange lines = open.getFirst().lines().and(open.getLast().lines());
            groups.add(new ProgrammeDraft(
                    part,
                    path + "." + (groups.size() + 1),
                    Marker.find(group).map(Marker::shown).orElse(""),
                    title,
                    Headings.kind(title, part),
                    "",
                    open,
                    lines));
        }
        open = new ArrayList<>();
    }

    /** A cell as one text without its number. */
    private static String plain(String cell) {
        String text = cell.replace("\n", "");
        return text.substring(Marker.find(text).map(Marker::length).orElse(0)).strip();
    }
}
