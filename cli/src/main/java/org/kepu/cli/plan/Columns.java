package org.kepu.cli.plan;

/** Aligns text in a terminal, where a Chinese character takes two columns. */
final class Columns {

    private Columns() {}

    static String padded(String text, int columns) {
        int width = text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        return text + " ".repeat(Math.max(1, columns - width));
    }
}
