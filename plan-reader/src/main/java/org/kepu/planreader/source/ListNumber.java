package org.kepu.planreader.source;

import java.util.Locale;
import org.kepu.planreader.grammar.ChineseNumber;

/** Shows a list number in one of Word's number formats. */
final class ListNumber {

    private ListNumber() {}

    static String show(int value, String format) {
        String name = format.toLowerCase(Locale.ROOT);
        if (name.contains("circle")) {
            return value <= 20 ? Character.toString('①' + value - 1) : Integer.toString(value);
        }
        if (name.startsWith("chinese")
                || name.startsWith("japanese")
                || name.startsWith("taiwanese")
                || name.startsWith("ideograph")
                || name.startsWith("korean")) {
            return ChineseNumber.show(value);
        }
        return switch (name) {
            case "upperletter" -> letter('A', value);
            case "lowerletter" -> letter('a', value);
            case "decimalenclosedparen" -> "（" + value + "）";
            case "decimalenclosedfullstop" -> value + ".";
            default -> Integer.toString(value);
        };
    }

    private static String letter(char first, int value) {
        return Character.toString(first + (value - 1) % 26);
    }
}
