package org.kepu.planreader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kepu.planreader.grammar.Years;

/**
 * Finds every figure for the share of literate citizens of the plan's own area. A figure counts only when its words speak of
 * that share: other subjects (覆盖率, 农村居民), growth in points and other areas are left out.
 */
final class LiteracyFigures {

    private static final Pattern SHARE =
            Pattern.compile("具备(?:基本)?科学素[质养](?:的)?(?:公民|人口|居民)?(?:的)?(?:比例|占比|比率|人数比例|水平)?|科学素[质养](?:水平|比例|达标率)");
    private static final Pattern FIGURE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(%|％|个百分点|百分点)");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年|(?=[-—]))|“?十([二三四五六七])五”?(末|期末|时期|期间)?");
    private static final Pattern OTHER_SUBJECT = Pattern.compile(
            "[^效]率|占比|比重|覆盖|普及|投入|经费|基地|场馆|科技馆|居民|妇女|农民|工人|老年|青少年|学生|健康素养|满意|规模|参与|男性|女性|城镇|农村|城市(?!公民)|东部|中部|西部|岁|各[市县区]|[市县区]均");
    private static final Pattern ELLIPTIC = Pattern.compile(
            "^(?:[到至在]|20\\d{2}年|“?十[二三四五六七]五”?|末|底|时|期间|时期|力争|确保|争取|预计|[我全本][省市县区州盟旗]|该|这一|比例|指标|，|再|将|要|则|进一步|为|是|约|达到?|超过|提高|提升|上升|增长|突破|不低于)+$");
    private static final Pattern GROWTH =
            Pattern.compile("(?:增长|提高|提升|增加|上升|增幅|增速|增长率|下降|高出|(?<![不得])低于|高于)(?:了|率|幅度|约|近)?$");
    private static final Pattern NOW = Pattern.compile("目前|当前|现有|现状|现为");
    private static final Pattern COMPARED =
            Pattern.compile("(?:高于|低于|超过|高出|快于|领先于?|位列|位居|排名|居|排)(?:全国|全省|全市|全县|全区|全州|周边)[^，\\d]{0,12}(?:，|$)");
    private static final Pattern AIM = Pattern.compile("力争|目标|规划期末|争取|确保");
    private static final int NEAR = 12;

    private final Scope scope;
    private final Notices notices;
    private final int start;
    private final List<Finding> found = new ArrayList<>();

    /**
     * A figure of the plan's own area.
     *
     * @param year its year; null when none is named
     * @param value the figure in percent
     * @param line where it stands
     * @param goal whether it stands in a section about goals
     * @param now whether it says how things are (目前)
     */
    record Finding(@Nullable Integer year, BigDecimal value, int line, boolean goal, boolean now) {}

    LiteracyFigures(Scope scope, @Nullable Period period, Notices notices) {
        this.scope = scope;
        this.notices = notices;
        this.start = period == null ? 0 : period.from();
    }

    List<Finding> found() {
        return found;
    }

    /** Reads a paragraph; a sentence that only gives a year and a figure goes on with the subject of the one before. */
    void read(Paragraph paragraph, boolean goal) {
        boolean topic = false;
        for (String sentence : paragraph.text().split("[。；]", -1)) {
            Matcher share = SHARE.matcher(sentence);
            Matcher figure = FIGURE.matcher(sentence);
            if (share.find()) {
                topic = true;
                readSentence(sentence, share.start(), paragraph.line(), goal);
            } else if (topic
                    && figure.find()
                    && ELLIPTIC.matcher(sentence.substring(0, figure.start())).matches()) {
                readSentence(sentence, 0, paragraph.line(), goal);
            } else {
                topic = false;
            }
        }
    }

    private void readSentence(String sentence, int named, int line, boolean goal) {
        Matcher figure = FIGURE.matcher(sentence);
        int last = 0;
        Integer lastYear = null;
        boolean foreign = false;
        while (figure.find()) {
            String before =
                    COMPARED.matcher(sentence.substring(last, figure.start())).replaceAll("");
            boolean own = scope.own().matcher(before).find();
            boolean other = lastMatch(scope.foreign(), before) > lastMatch(scope.own(), before);
            foreign = other || (foreign && !own);
            boolean percent = figure.group(2).startsWith("%") || figure.group(2).equals("％");
            boolean grown = GROWTH.matcher(before).find();
            boolean about = speaksOfShare(before, figure.end(), named);
            if (foreign && percent && about) {
                notices.add(Notice.Kind.FOREIGN_FIGURE, line, figure.group());
            } else if (percent && !grown && about && !foreign) {
                Integer year = year(before);
                if (year == null && lastYear != null) {
                    year = lastYear < start || start == 0
                            ? later(sentence.substring(0, figure.start()), lastYear)
                            : lastYear;
                }
                lastYear = year == null ? lastYear : year;
                boolean now = year == null && NOW.matcher(before).find();
                boolean aim = goal || (year == null && AIM.matcher(before).find());
                found.add(new Finding(year, new BigDecimal(figure.group(1)), line, aim, now));
            }
            last = figure.end();
        }
    }

    /** Whether the words between the last figure and this one keep to the share of literate citizens. */
    private static boolean speaksOfShare(String before, int end, int named) {
        Matcher share = SHARE.matcher(before);
        String since = before;
        boolean here = false;
        while (share.find()) {
            since = before.substring(share.end());
            here = true;
        }
        return !OTHER_SUBJECT.matcher(since).find() && (here || named < end || named - end <= NEAR);
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
}
