package org.kepu.planreader;

import java.util.List;
import org.kepu.planreader.source.RawLine;

/** Whether a plain text is wrapped at a fixed width, and whether its paragraphs are indented. */
final class LineWidths {

    private static final int WIDEST_WRAP = 180;
    private static final int NARROWEST_WRAP = 24;

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

    /** Learns from the lines that may be wrapped. */
    static LineWidths of(List<RawLine> lines) {
        LineWidths plain = of(lines, RawLine.Flow.UNKNOWN, 3);
        boolean known = lines.stream().anyMatch(line -> line.flow() == RawLine.Flow.WRAPPED);
        return plain.wrapped || known ? plain : plain.or(of(lines, RawLine.Flow.PARAGRAPH, 4));
    }

    private LineWidths or(LineWidths paragraphs) {
        return paragraphs.wrapped ? new LineWidths(paragraphs.width, true, paragraphs.indents, true) : this;
    }

    private static LineWidths of(List<RawLine> lines, RawLine.Flow flow, long tenths) {
        List<Integer> widths = lines.stream()
                .filter(line -> line.flow() == flow
                        && line.row() == null
                        && !line.text().isBlank())
                .map(line -> width(line.text().stripTrailing()))
                .sorted()
                .toList();
        if (widths.size() < 12) {
            return new LineWidths(0, false, false, false);
        }
        int width = widths.get((int) (widths.size() * 0.98));
        long full = widths.stream().filter(w -> w >= width - 5).count();
        boolean wrapped = width <= WIDEST_WRAP && width >= NARROWEST_WRAP && full * 10 >= widths.size() * tenths;
        long indented = lines.stream().filter(line -> isIndented(line.text())).count();
        boolean indents = indented * 20 >= widths.size() && indented * 100 <= widths.size() * 92L;
        return new LineWidths(width, wrapped, indents, false);
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
        return wrapped && width(line.stripTrailing()) >= width - 5;
    }
}
