package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.ChineseDate;
import org.kepu.planreader.grammar.Labels;
import org.kepu.planreader.grammar.Marker;
import org.kepu.planreader.grammar.Wording;
import org.kepu.planreader.source.RawLine;
import org.kepu.planreader.source.RawLine.Flow;

/** Joins source lines to paragraphs: undoes hard wraps of text files and page breaks. */
final class Paragraphs {

    private static final Pattern STANDS_ALONE = Pattern.compile(
            "^(?:抄送|抄报|主送|主题词|附件|附：|（此件|共印|印发|索引号|发文字号|发文机关|成文日期|发布日期|标题：).*|（?[\\p{IsHan}]{1,14}〔\\d{4}〕第?\\d+号）?$");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("（?[\\p{IsHan}]{2,14}〔\\d{4}〕第?\\d+号）?");
    private static final Pattern HEADING = Pattern.compile("[\\p{IsHan}“”、]{4,24}");
    private static final Pattern HANGING_END = Pattern.compile(".*(?:[的和与及在对以为将把从由向并、，（“《]|通过|根据|按照|围绕|依托|结合|聚焦|面向)$");
    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_PARAGRAPH = 20_000;

    private final LineWidths widths;
    private final UnaryOperator<String> spelling;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String lastRaw = "";
    private LineRange range = LineRange.of(1);
    private int heading;
    private int bold;

    private Paragraphs(LineWidths widths, UnaryOperator<String> spelling) {
        this.widths = widths;
        this.spelling = spelling;
    }

    /** Joins the lines; {@code spelling} brings a line to simplified characters where needed. */
    static List<Paragraph> of(List<RawLine> lines, UnaryOperator<String> spelling) {
        Paragraphs joining = new Paragraphs(LineWidths.of(lines), spelling);
        boolean gap = false;
        boolean furniture = false;
        for (RawLine line : lines) {
            if (line.flow() == Flow.FURNITURE) {
                furniture = true;
            } else if (line.text().isBlank()) {
                gap = true;
            } else {
                joining.add(line, gap && !furniture);
                gap = false;
                furniture = false;
            }
        }
        joining.flush();
        return joining.paragraphs;
    }

    private void add(RawLine line, boolean gap) {
        RawLine.Row row = line.row();
        String normal = Labels.completed(Wording.normalise(spelling.apply(line.text())));
        if (row != null) {
            flush();
            List<String> cells = row.cells().stream().map(this::cell).toList();
            RawLine.Row clean = new RawLine.Row(row.table(), cells);
            paragraphs.add(new Paragraph(normal, 0, 0, LineRange.of(line.number()), clean));
            return;
        }
        if (normal.isEmpty()) {
            return;
        }
        if (!text.isEmpty() && text.length() < LONGEST_PARAGRAPH && joins(line, normal, gap)) {
            text.append(glue(normal)).append(normal);
            range = new LineRange(range.from(), line.number());
        } else {
            flush();
            text.append(normal);
            range = LineRange.of(line.number());
            heading = line.heading();
            bold = Math.min(line.bold(), normal.length());
        }
        lastRaw = line.text();
    }

    private String cell(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            parts.add(Wording.normalise(spelling.apply(part)));
        }
        return String.join("\n", parts).strip();
    }

    /** What stands between the text so far and the next line: a blank between words, a mark between units of a list. */
    private String glue(String next) {
        char last = text.charAt(text.length() - 1);
        if (last < 0x2000 && next.charAt(0) < 0x2000 && Character.isLetter(next.charAt(0))) {
            return " ";
        }
        boolean listed = Character.isLetter(last) && Labels.opens(text.toString()) && Labels.isOnlyUnits(next);
        return listed && Labels.isComplete(text.toString()) ? "、" : "";
    }

    private void flush() {
        if (!text.isEmpty()) {
            String whole = Wording.normalise(text.toString());
            paragraphs.add(new Paragraph(whole, heading, bold, range, null));
        }
        text.setLength(0);
        lastRaw = "";
    }

    private boolean joins(RawLine line, String next, boolean gap) {
        String current = text.toString();
        Optional<Marker> marker = Marker.find(next);
        if (line.flow() == Flow.WRAPPED) {
            boolean apart = DOCUMENT_NUMBER.matcher(next).matches()
                    || (Wording.isFinished(current)
                            && (marker.isPresent() || HEADING.matcher(next).matches()));
            return !apart;
        }
        if (heading > 0 || line.heading() > 0 || standsAlone(current) || standsAlone(next)) {
            return false;
        }
        if (marker.isPresent()) {
            return false;
        }
        if (current.endsWith("：") && Labels.isOnlyLabel(current)) {
            return true;
        }
        if (Wording.openBrackets(current) > 0 && Labels.opens(current.substring(current.lastIndexOf('（')))) {
            return true;
        }
        if (Wording.openBrackets(current) > 0) {
            return Wording.openBrackets(current + next) == 0 || (!beginsParagraph(line) && !gap);
        }
        if (Labels.opens(next)) {
            return false;
        }
        if (Labels.opens(current) && Labels.isOnlyUnits(next)) {
            return true;
        }
        if (beginsParagraph(line)) {
            return current.matches(".*[，、（]") && !Labels.opens(current);
        }
        return joinsPlainText(line, current, gap);
    }

    private boolean beginsParagraph(RawLine line) {
        return line.flow() == Flow.PARAGRAPH && !widths.wrapsParagraphs();
    }

    private boolean joinsPlainText(RawLine line, String current, boolean gap) {
        boolean full = widths.isFull(lastRaw);
        boolean finished = Wording.isFinished(current);
        boolean indented = LineWidths.isIndented(line.text()) && widths.indents();
        if (Labels.opens(current)) {
            return !gap && (current.matches(".*[、，]") || (full && !finished));
        }
        if (full && !gap && !indented) {
            return !finished || (!current.endsWith("）") && !current.endsWith("："));
        }
        return !finished && isProse(current) && !(indented && full);
    }

    /** Whether an unfinished text is running text rather than a heading. */
    private static boolean isProse(String text) {
        if (HANGING_END.matcher(text).matches() && text.length() > 8) {
            return true;
        }
        boolean numbered = Marker.find(text).isPresent();
        if (numbered && text.length() <= LONGEST_HEADING) {
            return text.contains("。");
        }
        return text.contains("。") || text.contains("，") || text.contains("；");
    }

    private static boolean standsAlone(String text) {
        return STANDS_ALONE.matcher(text).matches() || ChineseDate.isOnlyDate(text);
    }
}
