package org.kepu.planreader.grammar;

import java.util.OptionalInt;

/** Chinese numerals below one hundred million, as official documents use them for numbering and years. */
public final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** Writes 1 to 99 the way headings are numbered: 一, 十, 十一, 二十三. Larger values are written digit by digit. */
    public static String show(int value) {
        if (value < 1 || value > 99) {
            StringBuilder digits = new StringBuilder();
            Integer.toString(value).chars().forEach(c -> digits.append(c == '-' ? '负' : DIGITS.charAt(c - '0')));
            return digits.toString();
        }
        int tens = value / 10;
        int ones = value % 10;
        String ten = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return ones == 0 ? ten : ten + DIGITS.charAt(ones);
    }

    /** Reads 十二, 二十, 一百零五, 二〇二二 or 12; empty when the text is no number. */
    public static OptionalInt parse(String text) {
        if (text.isEmpty() || text.length() > 8) {
            return OptionalInt.empty();
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        boolean positional = text.chars().noneMatch(c -> c == '十' || c == '百');
        int total = 0;
        int digit = positional ? 0 : -1;
        for (char c : text.toCharArray()) {
            int value = digit(c);
            if (value >= 0) {
                digit = positional ? digit * 10 + value : value;
            } else if (c == '十' || c == '百') {
                total += (digit <= 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(total + Math.max(0, digit));
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○', 'O', 'o', '零', '0' -> 0;
            case '两' -> 2;
            case '元' -> 1;
            default -> c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
        };
    }
}
