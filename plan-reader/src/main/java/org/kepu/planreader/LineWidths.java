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

    private LineWidths(int width, boolean wrapped, boolean indents) {
        this.width = width;
        this.wrapped = wrapped;
        this.indents = indents;
    }

    static LineWidths of(List<RawLine> lines) {
        List<Integer> widths = lines.stream()
                .filter(line ->
                        line.flow() == RawLine.Flow.UNKNOWN && !line.text().isBlank())
                .map(line -> width(line.text().stripTrailing()))
                .sorted()
                .toList();
        if (widths.size() < 12) {
            return new LineWidths(0, false, false);
        }
        int width = widths.get((int) (widths.size() * 0.98));
        long full = widths.stream().filter(w -> w >= width - 5).count();
        boolean wrapped = width <= WIDEST_WRAP && width >= NARROWEST_WRAP && full * 10 >= widths.size() * 3L;
        long indented = lines.stream().filter(line -> isIndented(line.text())).count();
        boolean indents = indented * 20 >= widths.size() && indented * 100 <= widths.size() * 92L;
        return new LineWidths(width, wrapped, indents);
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

    boolean wrapped() {
        return wrapped;
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
