package org.kepu.tasks;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads measurable goals from a sentence: 举办讲座40场、覆盖农民2000人次 is 举办讲座 40 场 and 覆盖农民 2000 人次. Times (2026年, 9月,
 * 第三季度), ranges (3—5场) and figures per something (每县2场, 每季度1次) are no goals of a year and are left to people.
 */
public final class GoalReading {

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\d.])(?<number>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<scale>[万亿千百]?)"
                    + "(?<measure>人次|人|场次|场|课时|学时|小时|期|次|个|所|家|件|册|份|条|篇|部|项|支|名|位|处|台|辆|户|亩|元|公里|平方米|平方公里|套|批|组|站|天|%|‰)");
    private static final Pattern PART = Pattern.compile("[、，,；;。\\n]");
    private static final Pattern BEFORE = Pattern.compile("(?:不少于|不低于|达到|达|至少|超过|不超过|累计|共计|共|约|各|以上)+$");
    private static final Pattern UNCLEAR = Pattern.compile("每|平均|人均|\\d\\s*(?:-|—|–|~|至|到)\\s*\\d|第\\d");

    private GoalReading() {}

    /** The goals a text says, in order; none if it says no quantity. */
    public static List<GoalDraft> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("(?<=\\d),(?=\\d{3})", "");
        List<GoalDraft> goals = new ArrayList<>();
        for (String part : PART.split(plain, -1)) {
            if (!UNCLEAR.matcher(part).find()) {
                read(part, goals);
            }
        }
        return List.copyOf(goals);
    }

    /** A sentence that says these goals. */
    public static String write(List<GoalDraft> goals) {
        List<String> parts = goals.stream()
                .map(goal -> goal.what() + number(goal.target()) + goal.unit())
                .toList();
        return String.join("、", parts);
    }

    /** A number without superfluous digits. */
    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void read(String part, List<GoalDraft> goals) {
        Matcher quantity = QUANTITY.matcher(part);
        int from = 0;
        while (quantity.find()) {
            BigDecimal number = scaled(new BigDecimal(quantity.group("number").replace(",", "")), quantity);
            if (number.signum() > 0) {
                goals.add(
                        GoalDraft.of(what(part.substring(from, quantity.start())), number, quantity.group("measure")));
            }
            from = quantity.end();
        }
    }

    private static String what(String before) {
        String clean = before.strip().replaceAll("^(?:以上|左右|以内|的|并|和|及|与)", "");
        String what = BEFORE.matcher(clean).replaceFirst("").strip();
        return what.length() > 100 ? what.substring(what.length() - 100) : what;
    }

    private static BigDecimal scaled(BigDecimal number, Matcher quantity) {
        int zeros = switch (quantity.group("scale")) {
            case "百" -> 2;
            case "千" -> 3;
            case "万" -> 4;
            case "亿" -> 8;
            default -> 0;
        };
        return number.scaleByPowerOfTen(zeros);
    }
}
