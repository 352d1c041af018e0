package org.kepu.planreader;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose plan it is.
 *
 * @param area full name of the area, such as 甲市; empty when the document does not say
 * @param level the word for its level: 省, 市, 县, 区, 州, 盟, 旗
 */
record Scope(String area, String level) {

    private static final Pattern AREA = Pattern.compile(
            "^(?:中共)?(?:[\\p{IsHan}]{2,9}?(?:省|自治区|市|地区|自治州|州|盟))?([\\p{IsHan}]{1,12}?(?:自治州|自治县|自治旗|自治区|新区|开发区|管理区|省|市|地区|州|盟|县|区|旗))"
                    + "(?=人民政府|委|全民|科学|贯彻|实施|落实|关于|公民|“|《|办公室|政府|科协|领导|20|青少年|科普|推进|加强|提升|[深认])");
    private static final Pattern PREFIX = Pattern.compile("^(?:中共|共青团|团)?([省市县区州盟旗])");

    static Scope of(String title, String issuer, List<String> units) {
        String area = area(title);
        if (area.isEmpty()) {
            area = area(issuer);
        }
        Map<String, Long> levels = units.stream()
                .map(PREFIX::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String common = levels.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return new Scope(area, common.isEmpty() ? levelOf(area) : common);
    }

    private static String area(String text) {
        Matcher matcher = AREA.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String levelOf(String area) {
        return area.isEmpty() ? "市" : area.replaceAll("^.*(.)$", "$1").replace("治", "");
    }

    /** The name of the area without the word for its level: 甲 for 甲市. */
    String bareArea() {
        return area.replaceFirst("(?:自治州|自治县|自治旗|自治区|新区|省|市|地区|州|盟|县|区|旗)$", "");
    }

    /** Whether the words speak of this area: 我市, 全市, 本市 or its name. */
    Pattern own() {
        String name = area.isEmpty() ? "" : "|" + Pattern.quote(area);
        return Pattern.compile("[我全本]" + level + name);
    }

    /** Words that speak of another area. */
    Pattern foreign() {
        String others = "省市县区州盟旗国".replace(level.isEmpty() ? "-" : level, "");
        return Pattern.compile("[我全][" + others + "]|国家|中国公民|[\\p{IsHan}]{2,4}省|平均水平|兄弟|先进地区|发达");
    }
}
