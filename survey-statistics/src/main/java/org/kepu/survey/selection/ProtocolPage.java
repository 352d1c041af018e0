package org.kepu.survey.selection;

import java.util.List;
import java.util.stream.Collectors;

/** A protocol before it is given a format: facts, paragraphs and one table a stratum. */
record ProtocolPage(String title, List<Fact> facts, List<String> paragraphs, List<Table> tables) {

    record Fact(String name, String value) {}

    record Table(String caption, List<String> header, List<List<String>> rows) {}

    String in(ProtocolFormat format) {
        return switch (format) {
            case TEXT -> text();
            case MARKDOWN -> markdown();
            case HTML -> html();
        };
    }

    private String text() {
        StringBuilder out = new StringBuilder(title).append("\n\n");
        facts.forEach(
                fact -> out.append(fact.name()).append('：').append(fact.value()).append('\n'));
        paragraphs.forEach(paragraph -> out.append('\n').append(paragraph).append('\n'));
        for (Table table : tables) {
            out.append('\n').append(table.caption()).append('\n');
            out.append(String.join("\t", table.header())).append('\n');
            table.rows().forEach(row -> out.append(String.join("\t", row)).append('\n'));
        }
        return out.toString();
    }

    private String markdown() {
        StringBuilder out = new StringBuilder("# ").append(title).append("\n\n");
        facts.forEach(fact -> out.append("- **")
                .append(fact.name())
                .append("**：")
                .append(cell(fact.value()))
                .append('\n'));
        paragraphs.forEach(paragraph -> out.append('\n').append(paragraph).append('\n'));
        for (Table table : tables) {
            out.append("\n## ").append(table.caption()).append("\n\n").append(row(table.header()));
            out.append(row(table.header().stream().map(name -> "---").toList()));
            table.rows().forEach(cells -> out.append(row(cells)));
        }
        return out.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(ProtocolPage::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private String html() {
        StringBuilder out = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title>
                <style>
                body{font-family:sans-serif;margin:2em;line-height:1.5}
                table{border-collapse:collapse;font-size:.85em;margin-bottom:1.5em}
                th,td{border:1px solid #888;padding:.15em .5em;text-align:left}
                tr.taken{font-weight:bold}thead{display:table-header-group}dd{overflow-wrap:anywhere}
                </style></head><body><h1>%s</h1>
                <dl>
                """.formatted(escaped(title), escaped(title)));
        facts.forEach(fact -> out.append("<dt>")
                .append(escaped(fact.name()))
                .append("</dt><dd>")
                .append(escaped(fact.value()))
                .append("</dd>\n"));
        out.append("</dl>\n");
        paragraphs.forEach(
                paragraph -> out.append("<p>").append(escaped(paragraph)).append("</p>\n"));
        for (Table table : tables) {
            out.append("<h2>").append(escaped(table.caption())).append("</h2>\n<table><thead>");
            out.append(htmlRow("th", table.header())).append("</thead><tbody>\n");
            table.rows().forEach(cells -> out.append(htmlRow("td", cells)).append('\n'));
            out.append("</tbody></table>\n");
        }
        return out.append("</body></html>\n").toString();
    }

    private static String htmlRow(String tag, List<String> cells) {
        boolean taken = cells.getLast().startsWith(DrawProtocol.TAKEN);
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", taken ? "<tr class=\"taken\">" : "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
