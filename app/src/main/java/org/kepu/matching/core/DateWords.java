package org.kepu.matching.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates: 12月3日, 12月3日至5日, 12/3, 2026-12-3, 3号, 十二月三日之后. */
final class DateWords {

    private static final String NUMBER = Numerals.PATTERN;
    private static final String TO = "(?:到|至|[-~—–])+";

    /** What is no day of a month: 3日内, 5号楼. */
    private static final String NOT_A_DAY = "(?![内游间楼院门线房室厅馆机]|之内|以内)";

    static final Pattern PATTERN = Pattern.compile("(?<![\\d/])(?:(?:(?<year>20\\d\\d)[年/-])?(?:(?<month>" + NUMBER
            + ")月(?<day>" + NUMBER + ")(?:日|号|(?!\\d))|(?<month2>\\d{1,2})/(?<day2>\\d{1,2})(?![\\d/])"
            + "|(?<=20\\d\\d-)(?<month3>\\d{1,2})-(?<day3>\\d{1,2})(?!\\d))|(?<day4>" + NUMBER + ")[日号]" + NOT_A_DAY
            + ")(?:" + TO + "(?:(?<toMonth>" + NUMBER + ")[月/])?(?<toDay>" + NUMBER + ")(?:[日号]|(?![\\d点时:月周])))?"
            + "(?<side>前后|左右|之前|以前|前(?!往)|之后|以后|后|起|开始)?");

    /** How far “about” reaches. */
    private static final int ABOUT = 3;

    private DateWords() {}

    /**
     * The days that were found; empty where the calendar has no such day.
     *
     * @param sent when the words were written; a day without a year or month is the next one from then on
     * @param before the date read before it, whose month a day without one belongs to
     */
    static Optional<Days> read(Matcher found, LocalDate sent, @Nullable LocalDate before) {
        try {
            LocalDate first = first(found, sent, before);
            LocalDate last = last(found, first);
            String side = found.group("side");
            return Optional.of(
                    switch (side == null ? "" : side) {
                        case "" -> Days.between(first, last);
                        case "前后", "左右" -> Days.between(first.minusDays(ABOUT), last.plusDays(ABOUT));
                        case "之前", "以前", "前" -> Days.between(Days.ALWAYS, last);
                        default -> Days.between(first, Days.EVER);
                    });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate first(Matcher found, LocalDate sent, @Nullable LocalDate before) {
        String alone = found.group("day4");
        if (alone != null) {
            int day = Numerals.read(alone);
            return before == null ? next(sent, day) : YearMonth.from(before).atDay(day);
        }
        int month = Numerals.read(any(found, "month"));
        int day = Numerals.read(any(found, "day"));
        String year = found.group("year");
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, day);
        }
        LocalDate thisYear = LocalDate.of(sent.getYear(), month, day);
        return thisYear.isBefore(sent) ? LocalDate.of(sent.getYear() + 1, month, day) : thisYear;
    }

    private static LocalDate last(Matcher found, LocalDate first) {
        String day = found.group("toDay");
        if (day == null) {
            return first;
        }
        String month = found.group("toMonth");
        LocalDate last = LocalDate.of(
                first.getYear(), month == null ? first.getMonthValue() : Numerals.read(month), Numerals.read(day));
        if (!last.isBefore(first)) {
            return last;
        }
        return month == null ? last.plusMonths(1) : last.plusYears(1);
    }

    /** The next day of a month that has this number. */
    private static LocalDate next(LocalDate from, int day) {
        YearMonth month = YearMonth.from(from);
        while (!month.isValidDay(day) || month.atDay(day).isBefore(from)) {
            if (day < 1 || day > 31) {
                throw new DateTimeException("no day " + day);
            }
            month = month.plusMonths(1);
        }
        return month.atDay(day);
    }

    private static String any(Matcher found, String group) {
        for (String name : new String[] {group, group + "2", group + "3"}) {
            String text = found.group(name);
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException(found.group());
    }
}
