package org.kepu.planreader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads figures such as 科普基地达到50个 or 培训农民10万人次 from the sentences about goals. */
final class OtherIndicators {

    private static final String UNIT = "%|％|万人次|人次|万人|万名|万个|万元|万场次|亿元|元|个|家|所|座|名|人|支|场次|场|处|件|辆|项|种|部|篇|期|平方米|小时|次";
    private static final String FIGURE = "(\\d+(?:\\.\\d+)?)(" + UNIT + ")?";
    private static final Pattern RISES = Pattern.compile("([\\p{IsHan}“”（）、A-Za-z]{3,30}?)(?:由|从)(?:(20\\d{2})年的?)?"
            + FIGURE + "(?:增加|提高|提升|扩大|发展|上升|增长)(?:到|至)(?:约|近)?(?:20\\d{2}年的?)?(\\d+(?:\\.\\d+)?)(" + UNIT + ")");
    private static final Pattern REACHES = Pattern.compile(
            "([\\p{IsHan}“”（）、A-Za-z]{3,30}?)(?:要|将|力争|总数|数量|总量)?(?:达到|达|不低于|不少于|超过|提高到|提升到|增加到|提高至|提升至|增加至|扩大到|稳定在|突破|保持在)(?:约|近)?(\\d+(?:\\.\\d+)?)("
                    + UNIT + ")");
    private static final Pattern BUILDS = Pattern.compile(
            "(?:建成|新建|创建|培训|打造|培育|命名|认定|建设|组建|建立|发展|开展|举办|培养|新增)([\\p{IsHan}“”、]{2,20}?)(?:达|约|近|不少于)?(\\d+(?:\\.\\d+)?)("
                    + UNIT + ")");
    private static final Pattern PER_HEAD =
            Pattern.compile("(每[百千万]?人(?:口)?(?:拥有|配备)[\\p{IsHan}]{2,16}?)(\\d+(?:\\.\\d+)?)(" + UNIT + ")");
    private static final Pattern LEAD_IN =
            Pattern.compile("^.*(?:到\\d{4}年(?:底|末)?|全市|全县|全区|全省|我市|我县|我区|我省|力争|确保|实现|使|其中|累计|并)(?=[\\p{IsHan}]{2,})");
    private static final Pattern TARGET_YEAR = Pattern.compile("(?:到|至)(20\\d{2})年|(20\\d{2})年(?:底|末|前)");
    private static final Pattern NOT_OWN =
            Pattern.compile(".*(?:科学素[质养]|全国|全省平均|全市平均|国家|居民|男性|女性|各[市县区].{0,4}均|[市县区]均|个百分点).*");

    private OtherIndicators() {}

    static List<Indicator> in(Paragraph paragraph, @Nullable Period period) {
        List<Indicator> found = new ArrayList<>();
        Integer year = period == null ? null : (Integer) period.to();
        for (String segment : paragraph.text().split("[，。；：]", -1)) {
            Matcher named = TARGET_YEAR.matcher(segment);
            if (named.find()) {
                year = Integer.valueOf(named.group(1) != null ? named.group(1) : named.group(2));
            }
            if (!NOT_OWN.matcher(segment).matches()) {
                Indicator indicator = find(segment, year, paragraph.line());
                if (indicator != null) {
                    found.add(indicator);
                }
            }
        }
        return found;
    }

    private static @Nullable Indicator find(String segment, @Nullable Integer year, int line) {
        Matcher rises = RISES.matcher(segment);
        if (rises.find()) {
            Integer from = rises.group(2) == null ? null : (Integer) Integer.parseInt(rises.group(2));
            Measure baseline = new Measure(from, new BigDecimal(rises.group(3)), line);
            Measure target = new Measure(year, new BigDecimal(rises.group(5)), line);
            return new Indicator(name(rises), unit(rises.group(6)), baseline, target, List.of());
        }
        for (Pattern form : List.of(PER_HEAD, REACHES, BUILDS)) {
            Matcher matcher = form.matcher(segment);
            if (matcher.find()) {
                Measure target = new Measure(year, new BigDecimal(matcher.group(2)), line);
                return new Indicator(name(matcher), unit(matcher.group(3)), null, target, List.of());
            }
        }
        return null;
    }

    private static String name(Matcher form) {
        return LEAD_IN.matcher(form.group(1)).replaceFirst("");
    }

    private static String unit(String written) {
        return written.replace('％', '%');
    }
}
