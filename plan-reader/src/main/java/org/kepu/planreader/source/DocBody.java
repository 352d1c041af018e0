package org.kepu.planreader.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.kepu.planreader.source.RawLine.Flow;

/** Walks the paragraphs and tables of an old Word file. */
final class DocBody {

    private static final int LEVELS = 9;

    private final HWPFDocument document;
    private final List<RawLine> lines = new ArrayList<>();
    private final Map<Integer, int[]> counters = new HashMap<>();
    private int tables;

    DocBody(HWPFDocument document) {
        this.document = document;
    }

    List<RawLine> lines(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                addTable(table);
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                lines.addAll(paragraphLines(paragraph));
            }
        }
        return lines;
    }

    private void addTable(Table table) {
        Grid grid = new Grid(table);
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                grid.openCell(1, 1);
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                    grid.repeatAbove();
                }
                for (int p = 0; p < cell.numParagraphs(); p++) {
                    paragraphLines(cell.getParagraph(p)).forEach(grid::take);
                }
                grid.closeCell();
            }
            grid.closeRow();
        }
        lines.addAll(grid.lines(++tables));
    }

    private List<RawLine> paragraphLines(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        int bold = 0;
        boolean boldSoFar = true;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            String part = run.text();
            boldSoFar &= run.isBold() || part.isBlank();
            text.append(part);
            bold = boldSoFar ? text.toString().strip().length() : bold;
        }
        String visible = withoutFields(text.toString()).replace('\u000B', '\n').replace("\u0007", "");
        List<RawLine> result = new ArrayList<>();
        if (visible.isBlank()) {
            return result;
        }
        String number = number(paragraph);
        int level = paragraph.getLvl() >= 0 && paragraph.getLvl() < 9 ? paragraph.getLvl() + 1 : 0;
        for (String line : visible.split("[\\r\\n\\f]", -1)) {
            if (!line.isBlank()) {
                boolean first = result.isEmpty();
                String shown = first && !number.isEmpty() ? number + line.strip() : line;
                result.add(new RawLine(
                        0, shown, first ? level : 0, first ? bold : 0, first ? Flow.PARAGRAPH : Flow.UNKNOWN, null));
            }
        }
        return result;
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList() || document.getListTables() == null) {
            return "";
        }
        try {
            HWPFList list = paragraph.getList();
            char level = (char) Math.min(LEVELS - 1, paragraph.getIlvl());
            int[] counter = counters.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
            counter[level] = counter[level] == 0 ? list.getStartAt(level) : counter[level] + 1;
            for (int deeper = level + 1; deeper < LEVELS; deeper++) {
                counter[deeper] = 0;
            }
            StringBuilder number = new StringBuilder();
            for (char c : String.valueOf(list.getNumberText(level)).toCharArray()) {
                number.append(
                        c < LEVELS ? ListNumber.show(Math.max(1, counter[c]), format(list.getNumberFormat(c))) : c);
            }
            return list.getNumberFormat(level) == 23 ? "" : number.toString();
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** Number format codes of the binary format, [MS-OSHARED] 2.2.1.3 MSONFC. */
    private static String format(int code) {
        return switch (code) {
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10, 11, 16, 17, 30, 31, 33, 35, 37, 38, 39 -> "chineseCounting";
            case 18, 28, 29 -> "decimalEnclosedCircle";
            default -> "decimal";
        };
    }

    private static String withoutFields(String text) {
        StringBuilder visible = new StringBuilder();
        Deque<Boolean> inCode = new ArrayDeque<>();
        for (char c : text.toCharArray()) {
            if (c == 0x13) {
                inCode.push(true);
            } else if (c == 0x14 && !inCode.isEmpty()) {
                inCode.pop();
                inCode.push(false);
            } else if (c == 0x15 && !inCode.isEmpty()) {
                inCode.pop();
            } else if (!inCode.contains(true) && (c >= ' ' || "\t\r\n\u000B\f".indexOf(c) >= 0)) {
                visible.append(c);
            }
        }
        return visible.toString();
    }
}
