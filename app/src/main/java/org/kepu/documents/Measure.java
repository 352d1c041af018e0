package org.kepu.documents;

/** The measures of GB/T 9704-2012, and the units of a Word file. */
final class Measure {

    /** 版心, in millimetres. */
    static final int TEXT_WIDTH = 156;

    static final int TEXT_HEIGHT = 225;

    /** Width of a character of the body in twips: 156 mm / 28. */
    static final int CHARACTER = 316;

    /** Width of a 四号 character in twips. */
    static final int SMALL_CHARACTER = 280;

    private Measure() {}

    /** Millimetres as twips (twentieths of a point). */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    /** How many full characters a text is wide: a letter or digit takes half. */
    static double characters(String text) {
        return text.codePoints().mapToDouble(Measure::width).sum();
    }

    private static double width(int codePoint) {
        return codePoint < 0x2000 ? 0.5 : 1;
    }
}
