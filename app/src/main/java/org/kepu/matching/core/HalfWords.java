package org.kepu.matching.core;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads parts of a day, and hours as the part in which they lie: 上午, 晚上七点, 14:30. */
final class HalfWords {

    private static final String HOUR = "(?:\\d{1,2}(?:点|时|:[0-5]\\d)|(?:十[一二]?|[二两三四五六七八九])点)";

    /** A single 早 or 晚 counts where it is not “sooner” or “at the latest”. */
    private static final Pattern WORD = Pattern.compile(
            "上下午|上午|早上|早晨|下午|午后|傍晚|晚上|晚间|夜里|夜晚|全天|整天|白天" + "|(?<![尽越最及])早(?![点日些于一])|(?<![越最不])晚(?![点些于一])");

    static final Pattern PATTERN =
            Pattern.compile("(?:(?<word>" + WORD.pattern() + ")(?:" + HOUR + ")?|(?<hour>" + HOUR + "))");

    private HalfWords() {}

    /** The halves that were found; empty for an hour at which nobody visits, or that could be two. */
    static Optional<Set<Half>> read(Matcher found) {
        String word = found.group("word");
        if (word != null) {
            return Optional.of(named(word));
        }
        int hour = hour(found.group("hour"));
        if (hour >= 8 && hour < 12) {
            return Optional.of(EnumSet.of(Half.MORNING));
        }
        if ((hour >= 12 && hour < 18) || (hour >= 1 && hour < 6)) {
            return Optional.of(EnumSet.of(Half.AFTERNOON));
        }
        return hour >= 18 && hour < 22 ? Optional.of(EnumSet.of(Half.EVENING)) : Optional.empty();
    }

    private static Set<Half> named(String word) {
        if (word.equals("上下午") || word.equals("全天") || word.equals("整天") || word.equals("白天")) {
            return EnumSet.copyOf(Wish.DAYTIME);
        }
        if (word.startsWith("上") || word.startsWith("早")) {
            return EnumSet.of(Half.MORNING);
        }
        return EnumSet.of(word.startsWith("下") || word.startsWith("午") ? Half.AFTERNOON : Half.EVENING);
    }

    private static int hour(String text) {
        String number = text.replaceFirst("[点时:].*", "");
        return Numerals.read(number.replace('两', '二'));
    }
}
