package org.kepu.planreader;

import java.util.List;
import org.kepu.planreader.grammar.Wording;
import org.kepu.planreader.source.RawLine;

/** Whether a plain text is wrapped at a fixed width, and whether its paragraphs are indented. */
final class LineWidths {

    private static final int WIDEST_WRAP = 180;
    private static final int NARROWEST_WRAP = 24;
    private static final int FEWEST_LINES = 12;
    private static final int RAGGED = 5;
    /** Percent of lines that reach the edge when plain text is wrapped. */
    private static final int PLAIN_SHARE = 30;
    /** The same where each line is called a paragraph. */
    private static final int PARAGRAPH_SHARE = 12;

    private final int width;
    private final boolean wrapped;
    private final boolean indents;
    private final boolean paragraphs;

    private LineWidths(int width, boolean wrapped, boolean indents, boolean paragraphs) {
        this.width = width;
        this.wrapped = wrapped;
        this.indents = indents;
        this.paragraphs = paragraphs;
    }

    /** Learns from the lines that may be wrapped; a Word file may be made from wrapped text, too. */
    static LineWidths of(List<RawLine> lines) {
        LineWidths plain = of(lines, RawLine.Flow.UNKNOWN, PLAIN_SHARE);
        boolean known = lines.stream().anyMatch(line -> line.flow() == RawLine.Flow.WRAPPED);
        if (plain.wrapped || known) {
            return plain;
        }
        LineWidths paragraphs = of(lines, RawLine.Flow.PARAGRAPH, PARAGRAPH_SHARE);
        return paragraphs.wrapped ? paragraphs : plain;
    }

    private static LineWidths of(List<RawLine> lines, RawLine.Flow flow, int share) {
        List<String> texts = lines.stream()
                .filter(line -> line.flow() == flow
                        && line.row() == null
                        && !line.text().isBlank())
                .map(line -> line.text().stripTrailing())
                .toList();
        if (texts.size() < FEWEST_LINES) {
            return new LineWidths(0, false, false, false);
        }
        List<Integer> widths = texts.stream().map(LineWidths::width).sorted().toList();
        int width = widths.get((int) (widths.size() * 0.98));
        List<String> full =
                texts.stream().filter(text -> width(text) >= width - RAGGED).toList();
        long unfinished =
                full.stream().filter(text -> !Wording.isFinished(text)).count();
        boolean wrapped = width <= WIDEST_WRAP
                && width >= NARROWEST_WRAP
                && full.size() * 100L >= texts.size() * (long) share
                && unfinished * 2 >= full.size();
        long indented = lines.stream().filter(line -> isIndented(line.text())).count();
        boolean indents = indented * 20 >= texts.size() && indented * 100 <= texts.size() * 92L;
        return new LineWidths(width, wrapped, indents, wrapped && flow == RawLine.Flow.PARAGRAPH);
    }

    static int width(String text) {
        return text.codePoints().map(c -> c < 0x2000 && c != '·' ? 1 : 2).sum();
    }

    static boolean isIndented(String text) {
        int blank = 0;
        for (int i = 0; i < text.length() && isBlank(text.charAt(i)); i++) {
            blank += text.charAt(i) == '\u3000' ? 2 : text.charAt(i) == '\t' ? 4 : 1;
        }
        return blank >= 3 && blank < text.length();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    /** Whether even what the format calls paragraphs are lines of a fixed width, as in a file made from wrapped text. */
    boolean wrapsParagraphs() {
        return paragraphs;
    }

    /** Whether an indent means that a paragraph begins. */
    boolean indents() {
        return indents;
    }

    /** Whether the line reaches the right edge, so that the next one may continue it. */
    boolean isFull(String line) {
        return wrapped && width(line.stripTrailing()) >= width - RAGGED;
    }
}
