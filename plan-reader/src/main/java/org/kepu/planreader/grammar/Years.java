package org.kepu.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of years as written in titles and schedules.
 *
 * @param from first year
 * @param to last year, the same as {@code from} for a single year
 */
public record Years(int from, int to) {

    private static final String DIGIT = "[0-9〇○零一二三四五六七八九]";
    private static final String YEAR = "((?:20|二[〇○零])" + DIGIT + "{2})";
    private static final String DATE_REST = "(?:年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:初|底|末|上半年|下半年|年初|年底|年末)?";
    private static final Pattern SPAN =
            Pattern.compile(YEAR + DATE_REST + "(?:[-—–－―─~～]{1,3}|至|到)" + "(?:" + YEAR + "(?!\\d))");
    private static final Pattern SINGLE = Pattern.compile("(?<!\\d)" + YEAR + "(?=年|[.\\-/]\\d{1,2}|$|[，。）：])");
    private static final Pattern FIVE_YEARS = Pattern.compile("十([二三四五六七八])五");

    /** All spans in the order they are written. */
    public static List<Years> spans(String text) {
        List<Years> spans = new ArrayList<>();
        Matcher matcher = SPAN.matcher(text);
        while (matcher.find()) {
            int from = year(matcher.group(1));
            int to = year(matcher.group(2));
            if (from <= to && to - from <= 30) {
                spans.add(new Years(from, to));
            }
        }
        return spans;
    }

    /** The first year or span of years. */
    public static Optional<Years> findFirst(String text) {
        Matcher span = SPAN.matcher(text);
        Matcher single = SINGLE.matcher(text);
        boolean hasSpan = span.find();
        boolean hasSingle = single.find();
        if (hasSpan && (!hasSingle || span.start() <= single.start())) {
            int from = year(span.group(1));
            int to = year(span.group(2));
            return from <= to ? Optional.of(new Years(from, to)) : Optional.empty();
        }
        if (hasSingle) {
            int year = year(single.group(1));
            return Optional.of(new Years(year, year));
        }
        return findFiveYears(text);
    }

    /** The period of a five-year plan named like “十四五”. */
    public static Optional<Years> findFiveYears(String text) {
        Matcher matcher = FIVE_YEARS.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int number = 10 + ChineseNumber.parse(matcher.group(1)).orElse(0);
        int from = 2021 + (number - 14) * 5;
        return Optional.of(new Years(from, from + 4));
    }

    static int year(String text) {
        OptionalInt year = ChineseNumber.parse(text.replace('○', '〇'));
        return year.orElse(0);
    }
}
