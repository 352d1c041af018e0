package org.kepu.planreader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kepu.planreader.source.RawLine.Flow;
import org.kepu.planreader.source.RawLine.Row;

/** Reads plain text; rows separated by tabs or bars become table rows. */
final class TxtSource {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u000B\u0085\u2028\u2029]");
    private static final Pattern RULE = Pattern.compile("[\\s|+:\\-=─━┌┐└┘├┤┬┴┼]*[-─━=]{2,}[\\s|+:\\-=─━┌┐└┘├┤┬┴┼]*");

    private TxtSource() {}

    static SourceText read(byte[] content) throws Unreadable {
        TextDecoder.Decoded decoded = TextDecoder.decode(content);
        return new SourceText(Format.TXT, lines(decoded.text()), decoded.doubtful());
    }

    static List<RawLine> lines(String text) {
        List<RawLine> lines = new ArrayList<>();
        int table = 0;
        boolean inTable = false;
        for (String page : text.split("\f", -1)) {
            for (String line : LINE_END.split(page, -1)) {
                List<String> cells = cells(line);
                boolean ruled = inTable && RULE.matcher(line).matches();
                if (cells.size() >= 3 || (inTable && cells.size() == 2)) {
                    table += inTable ? 0 : 1;
                    inTable = true;
                    lines.add(new RawLine(0, String.join(" | ", cells), 0, 0, Flow.PARAGRAPH, new Row(table, cells)));
                } else {
                    inTable = ruled;
                    lines.add(RawLine.of(0, line, ruled ? Flow.FURNITURE : Flow.UNKNOWN));
                }
            }
        }
        return PageFurniture.marked(lines);
    }

    private static List<String> cells(String line) {
        String bar = line.contains("|") ? "\\|" : line.contains("│") ? "│" : line.contains("｜") ? "｜" : "\t";
        String trimmed = bar.equals("\t") ? line.strip() : line.strip().replaceAll("^" + bar + "|" + bar + "$", "");
        if (RULE.matcher(line).matches()) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        for (String cell : trimmed.split(bar, -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
