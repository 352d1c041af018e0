package org.kepu.matching.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads weekdays: 周三, 星期六, 周一三五, 周一到周三, 下周二, 周末, 工作日, 每天, 后天. */
final class WeekdayWords {

    private static final String WEEK = "(?:周|星期|礼拜)";
    private static final String DAY = "[一二三四五六日天1-7]";

    /** What follows a weekday's number is not what is counted: 一周三次, 周三 3点, 周三12月. */
    private static final String NOT_COUNTED = "(?![次场回节个点时号月\\d:]|天(?!气))";

    private static final String TO = "(?:到|至|[-~—–])+";
    private static final String ITEM =
            "(?:末|" + DAY + NOT_COUNTED + ")(?:" + TO + WEEK + "?" + DAY + NOT_COUNTED + ")?";

    static final Pattern PATTERN = Pattern.compile("(?<which>下下|下|本|这)?个?" + WEEK + "(?<days>" + ITEM
            + "(?:[、,和与及或/]?" + ITEM + ")*)|(?<which2>下下|下|本|这)个?" + WEEK
            + "(?!" + DAY + ")|(?<named>双休日?|休息日|工作日|平时|平日|每天|天天)|(?<soon>今天|明天|大后天|后天)");

    private static final Pattern ITEMS =
            Pattern.compile("(?<first>[末一二三四五六日天1-7])(?:" + TO + WEEK + "?(?<last>" + DAY + "))?");

    private WeekdayWords() {}

    /** The days that were found, for words written on a day. */
    static Days read(Matcher found, LocalDate sent) {
        String named = found.group("named");
        if (named != null) {
            return named(named);
        }
        String soon = found.group("soon");
        if (soon != null) {
            LocalDate day = sent.plusDays(
                    switch (soon) {
                        case "今天" -> 0;
                        case "明天" -> 1;
                        case "后天" -> 2;
                        default -> 3;
                    });
            return Days.between(day, day);
        }
        String days = found.group("days");
        Set<DayOfWeek> weekdays = days == null ? EnumSet.allOf(DayOfWeek.class) : weekdays(days);
        String which = found.group(days == null ? "which2" : "which");
        return which == null ? Days.every(weekdays) : of(which, weekdays, sent);
    }

    private static Days of(String which, Set<DayOfWeek> weekdays, LocalDate sent) {
        int weeks = switch (which) {
            case "下" -> 1;
            case "下下" -> 2;
            default -> 0;
        };
        LocalDate monday =
                sent.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
        return new Days(weekdays, monday, monday.plusDays(6));
    }

    private static Days named(String word) {
        return switch (word) {
            case "工作日", "平时", "平日" -> Days.every(Days.WORKDAYS);
            case "每天", "天天" -> Days.all();
            default -> Days.every(Days.WEEKEND);
        };
    }

    private static Set<DayOfWeek> weekdays(String text) {
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        Matcher items = ITEMS.matcher(text);
        while (items.find()) {
            if (items.group("first").equals("末")) {
                all.addAll(Days.WEEKEND);
            } else {
                add(all, weekday(items.group("first")), items.group("last"));
            }
        }
        return all;
    }

    /** A stretch may go over the end of the week: 周六到周一. */
    private static void add(Set<DayOfWeek> all, DayOfWeek first, @Nullable String last) {
        DayOfWeek end = last == null ? first : weekday(last);
        DayOfWeek day = first;
        while (day != end) {
            all.add(day);
            day = day.plus(1);
        }
        all.add(end);
    }

    private static DayOfWeek weekday(String text) {
        int number = "一二三四五六日".indexOf(text);
        if (text.equals("天")) {
            return DayOfWeek.SUNDAY;
        }
        return DayOfWeek.of(number < 0 ? Integer.parseInt(text) : number + 1);
    }
}
