package org.kepu.planreader.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates such as 2022年4月6日, 二〇二二年四月六日, 2022-04-06, 2022.4.6. */
public final class ChineseDate {

    private static final String HAN = "[〇○零一二三四五六七八九十]";
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:年|[-./])(\\d{1,2})(?:月|[-./])(\\d{1,2})(?:日|(?!\\d))"
                    + "|(二[〇○零Oo0]" + HAN + "{2})年(" + HAN + "{1,3})月(" + HAN + "{1,3})日");
    private static final Pattern AROUND = Pattern.compile("[（）。\\s]|此件公开发布|此件主动公开");

    private ChineseDate() {}

    /** The first valid date in a normalised text. */
    public static Optional<LocalDate> find(String text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> date = matcher.group(1) != null
                    ? date(matcher.group(1), matcher.group(2), matcher.group(3))
                    : date(matcher.group(4), matcher.group(5), matcher.group(6));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Whether the line says a date and nothing else. */
    public static boolean isOnlyDate(String text) {
        return text.length() < 30
                && AROUND.matcher(DATE.matcher(text).replaceFirst(""))
                        .replaceAll("")
                        .isEmpty()
                && DATE.matcher(text).find();
    }

    /** The text before the first date. */
    public static String before(String text) {
        Matcher matcher = DATE.matcher(text);
        return matcher.find() ? text.substring(0, matcher.start()) : text;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return ChineseNumber.parse(text.replace('O', '〇').replace('o', '〇').replace('○', '〇'))
                .orElse(0);
    }
}
