package org.kepu.matching.core;

/** Numbers below a hundred, in figures or as 二十三. */
final class Numerals {

    /** A day of a month, a month. */
    static final String PATTERN = "(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";

    private static final String FIGURES = "〇一二三四五六七八九";

    private Numerals() {}

    static int read(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return FIGURES.indexOf(text.charAt(0));
        }
        int tens = ten == 0 ? 1 : FIGURES.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : FIGURES.indexOf(text.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
