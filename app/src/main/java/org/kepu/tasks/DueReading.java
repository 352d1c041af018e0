package org.kepu.tasks;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ways in which documents say until when: 2026年11月底, 三季度, 9月中旬, 上半年, 全年, 2026-11-30. */
final class DueReading {

    private static final String YEAR = "(?:(\\d{4})(?:年|[-/.]))?";
    private static final String END = "(?:之?前|以前|完成|前完成)?";
    private static final String QUARTERS = "一二三四";

    private record Rule(Pattern pattern, BiFunction<Matcher, Integer, LocalDate> day) {}

    private static final List<Rule> RULES = List.of(
            rule("(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?", (m, year) -> LocalDate.of(year, number(m, 2), number(m, 3))),
            rule("(\\d{1,2})月上旬", (m, year) -> LocalDate.of(year, number(m, 2), 10)),
            rule("(\\d{1,2})月中旬", (m, year) -> LocalDate.of(year, number(m, 2), 20)),
            rule("(\\d{1,2})月(?:份|下旬|底|末|份?底)?", (m, year) -> endOf(year, number(m, 2))),
            rule("第?([一二三四1-4])季度(?:底|末)?", (m, year) -> endOf(year, 3 * quarter(m.group(2)))),
            rule("(上半年|年中)(?:底|末)?", (_, year) -> endOf(year, 6)),
            rule("(下半年|全年|年底|年末|年内|当年|本年度?|长期|长期坚持|持续|持续推进|常年|常态化)", (_, year) -> endOf(year, 12)),
            rule("()", (_, year) -> endOf(year, 12)));

    private DueReading() {}

    /** The day a text means in the year of a programme; empty if it says no day. */
    static Optional<LocalDate> read(String text, int year) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s|T?00:00(:00)?$", "")
                .replaceAll("(?<=\\d{4}年)(?=底|末|内|中)", "年");
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(plain);
            if (!plain.isEmpty() && matcher.matches()) {
                int in = matcher.group(1) == null ? year : Integer.parseInt(matcher.group(1));
                return day(rule, matcher, in);
            }
        }
        return Optional.empty();
    }

    /** The day as documents write it. */
    static String write(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static Optional<LocalDate> day(Rule rule, Matcher matcher, int year) {
        try {
            return Optional.of(rule.day().apply(matcher, year));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Rule rule(String text, BiFunction<Matcher, Integer, LocalDate> day) {
        return new Rule(Pattern.compile(YEAR + text + END), day);
    }

    private static LocalDate endOf(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int quarter(String text) {
        int chinese = QUARTERS.indexOf(text);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(text);
    }
}
