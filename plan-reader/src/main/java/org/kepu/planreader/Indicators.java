package org.kepu.planreader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kepu.planreader.grammar.Years;

/**
 * Reads the figures a plan wants to reach. The share of literate citizens is looked for everywhere, other indicators only in
 * the sections about goals. A figure counts only when the sentence speaks of the plan's own area.
 */
final class Indicators {

    private static final String LITERACY = "公民具备科学素质的比例";
    private static final Pattern LITERACY_WORDS =
            Pattern.compile("具备(?:基本)?科学素[质养](?:的)?(?:公民|人口|居民)?(?:的)?(?:比例|占比|比率|人数比例|水平)?|科学素[质养](?:水平|比例|达标率)");
    private static final Pattern FIGURE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(%|％|个百分点|百分点)");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年|(?=[-—]))|“?十([二三四五六七])五”?(末|期末|时期|期间)?");
    private static final Pattern REACHED = Pattern.compile("(?:提高|提升|增长|上升|增加)(?:到|至|为)");
    private static final Pattern SUBGROUP = Pattern.compile("男性|女性|城镇居民|农村居民|城市居民|东部|中部|西部|岁");
    private static final Pattern GROWTH = Pattern.compile("(?:增长|提高|提升|增加|上升|增幅|增速|增长率|下降|高出|低于|高于)(?:了|率|幅度|约|近)?$");

    private final Scope scope;
    private final Notices notices;
    private final List<Finding> findings = new ArrayList<>();

    Indicators(Scope scope, Notices notices) {
        this.scope = scope;
        this.notices = notices;
    }

    private record Finding(@Nullable Integer year, BigDecimal value, int line, boolean goal) {}

    /** Reads all paragraphs; {@code goals} are the paragraphs of the sections about goals. */
    List<Indicator> read(List<Paragraph> paragraphs, List<Paragraph> goals, @Nullable Period period) {
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.row() == null) {
                readLiteracy(paragraph, goals.contains(paragraph));
            }
        }
        List<Indicator> result = new ArrayList<>();
        literacy(period).ifPresent(result::add);
        Map<String, Indicator> others = new LinkedHashMap<>();
        for (Paragraph paragraph : goals) {
            OtherIndicators.in(paragraph, period).forEach(i -> others.putIfAbsent(i.name(), i));
        }
        for (Indicator indicator : IndicatorTable.in(paragraphs, period)) {
            if (!indicator.name().contains("科学素质") || result.isEmpty()) {
                others.put(indicator.name(), indicator);
            }
        }
        result.addAll(others.values());
        return result;
    }

    private void readLiteracy(Paragraph paragraph, boolean goal) {
        for (String sentence : paragraph.text().split("。", -1)) {
            Matcher words = LITERACY_WORDS.matcher(sentence);
            if (words.find()) {
                readSentence(sentence, words.start(), paragraph.line(), goal);
            }
        }
    }

    private void readSentence(String sentence, int named, int line, boolean goal) {
        Matcher figure = FIGURE.matcher(sentence);
        int last = 0;
        Integer lastYear = null;
        boolean foreign = false;
        while (figure.find()) {
            String before = sentence.substring(last, figure.start());
            String segment = before.substring(before.lastIndexOf('，') + 1);
            boolean own = scope.own().matcher(before).find();
            boolean other = lastMatch(scope.foreign(), before) > lastMatch(scope.own(), before);
            foreign = other || (foreign && !own);
            boolean change =
                    !figure.group(2).startsWith("%") && !figure.group(2).equals("％");
            boolean grown = GROWTH.matcher(before).find();
            boolean group = SUBGROUP.matcher(segment).find();
            if (foreign && !change) {
                notices.add(Notice.Kind.FOREIGN_FIGURE, line, figure.group());
            } else if (!change && !grown && !group && figure.end() > named - 30) {
                String so = sentence.substring(0, figure.start());
                boolean reached =
                        REACHED.matcher(before).find() && !YEAR.matcher(before).find();
                Integer year = reached && lastYear != null ? later(so, lastYear) : year(so);
                lastYear = year;
                findings.add(new Finding(year, new BigDecimal(figure.group(1)), line, goal));
            }
            last = figure.end();
        }
    }

    /** 由2020年的7%提高到12%: the second figure belongs to a later year named anywhere before, or to the end of the plan. */
    private static @Nullable Integer later(String before, Integer than) {
        Matcher matcher = YEAR.matcher(before);
        Integer later = null;
        while (matcher.find()) {
            Integer year = matcher.group(1) == null ? null : (Integer) Integer.parseInt(matcher.group(1));
            later = year != null && year > than ? year : later;
        }
        return later;
    }

    private static int lastMatch(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    /** The last year named before the figure; “十三五”末 is 2020. */
    private static @Nullable Integer year(String before) {
        Matcher matcher = YEAR.matcher(before);
        Integer year = null;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                year = Integer.valueOf(matcher.group(1));
            } else if (matcher.group(3) != null && matcher.group(3).endsWith("末")) {
                year = Years.findFiveYears(matcher.group()).map(Years::to).orElse(year);
            }
        }
        return year;
    }

    private Optional<Indicator> literacy(@Nullable Period period) {
        int start = period == null ? 0 : period.from();
        List<Finding> goals = findings.stream()
                .filter(f -> f.goal() || (f.year() != null && f.year() >= start && start > 0))
                .filter(f -> f.year() == null || f.year() >= start)
                .filter(f -> period == null || f.year() == null || f.year() <= period.to())
                .sorted(Comparator.comparingInt(f -> f.year() == null ? Integer.MAX_VALUE : f.year()))
                .toList();
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        Measure target = goals.isEmpty() ? null : measure(goals.getLast(), period);
        Integer end = target == null ? null : target.year();
        Measure baseline = findings.stream()
                .filter(f -> f.year() != null && (start == 0 ? end != null && f.year() < end : f.year() < start))
                .max(Comparator.comparingInt(f -> f.year() == null ? 0 : f.year()))
                .map(f -> measure(f, null))
                .orElse(null);
        List<Measure> milestones = goals.stream()
                .filter(f -> f.year() != null && end != null && f.year() < end)
                .map(f -> measure(f, null))
                .filter(m -> baseline == null || !baseline.equals(m))
                .distinct()
                .toList();
        return Optional.of(new Indicator(LITERACY, "%", baseline, target, milestones));
    }

    private static Measure measure(Finding finding, @Nullable Period period) {
        Integer year = finding.year() != null ? finding.year() : period == null ? null : (Integer) period.to();
        return new Measure(year, finding.value(), finding.line());
    }
}
