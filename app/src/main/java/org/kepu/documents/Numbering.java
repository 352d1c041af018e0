package org.kepu.documents;

import java.util.Arrays;

/** 结构层次序数: 一、 （一） 1. （1）, counted as headings come. */
final class Numbering {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final int[] counts = new int[5];

    /** The number of the next heading of this level (1 to 4). */
    String next(int level) {
        counts[level]++;
        Arrays.fill(counts, level + 1, counts.length, 0);
        int count = counts[level];
        return switch (level) {
            case 1 -> chinese(count) + "、";
            case 2 -> "（" + chinese(count) + "）";
            case 3 -> count + ".";
            default -> "（" + count + "）";
        };
    }

    /** 1 to 99 in Chinese; beyond that in digits. */
    static String chinese(int number) {
        if (number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十";
        return ten + DIGITS[number % 10];
    }
}
