package org.kepu.planreader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.ChineseDate;
import org.kepu.planreader.grammar.Years;

/** When the document was issued and which years it covers. */
final class Dating {

    private static final Pattern NEAR_GOAL = Pattern.compile("(?<![高升长加])(?:到|至)(20\\d{2})年|(20\\d{2})年(?:的?目标|[末底])");
    private static final int LONGEST_PERIOD = 6;

    private Dating() {}

    /** The date of the signature, else of printing, else of the web page. */
    static Optional<LocalDate> findIssued(List<Paragraph> paragraphs, Notices notices) {
        Optional<LocalDate> printed = Optional.empty();
        for (Paragraph paragraph : paragraphs) {
            String text = paragraph.text();
            boolean signed = text.length() < 60 && text.matches(".*(?:政府|办公室|委员会|小组|领导组|协会|局|厅|委|部)（?.*日.*");
            if (ChineseDate.isOnlyDate(text)
                    || (signed && !text.contains("：") && !text.contains("印发") && !text.contains("，"))) {
                Optional<LocalDate> date = ChineseDate.find(text);
                if (date.isPresent()) {
                    return date;
                }
            }
            if (text.matches("\\d{4}年\\d{1,2}月\\d{1,2}日")
                    && ChineseDate.find(text).isEmpty()) {
                notices.add(Notice.Kind.BAD_DATE, paragraph.line(), text);
            }
            if (printed.isEmpty() && text.length() < 80 && text.contains("印发") && !text.contains("通知")) {
                printed = ChineseDate.find(text);
            }
        }
        return printed.or(() -> labelled(paragraphs));
    }

    private static Optional<LocalDate> labelled(List<Paragraph> paragraphs) {
        for (String label : List.of("成文日期", "发文日期", "印发日期", "生成日期", "发布日期", "发布时间")) {
            for (Paragraph paragraph : paragraphs) {
                int at = paragraph.text().indexOf(label);
                Optional<LocalDate> date = at < 0
                        ? Optional.empty()
                        : ChineseDate.find(paragraph.text().substring(at));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The years in the title, else the five-year plan the text speaks of, else the year of the goal. */
    static Optional<Period> findPeriod(String title, List<Paragraph> paragraphs, Notices notices) {
        String own = title.replaceAll("(?<=.)《[^》]*》", "");
        List<Years> spans = Years.spans(own).stream()
                .filter(years -> years.to() - years.from() <= LONGEST_PERIOD)
                .toList();
        if (!spans.isEmpty()) {
            return Optional.of(period(spans.getLast()));
        }
        Optional<Years> fiveYears = Years.findFiveYears(own);
        if (fiveYears.isPresent()) {
            return fiveYears.map(Dating::period);
        }
        Optional<Years> single = Years.findFirst(own.replaceAll("\\d{4}[-—–－~～至]\\d{4}", ""));
        if (single.isPresent()
                && title.matches(".*(?:年度|年工作|年).*")
                && Years.spans(own).isEmpty()) {
            return single.map(Dating::period);
        }
        return findInText(paragraphs, notices);
    }

    private static Optional<Period> findInText(List<Paragraph> paragraphs, Notices notices) {
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.text().matches(".*“?十[四五六七]五”?(?:时期|期间).*")) {
                String text = paragraph.text().replaceAll("“?十[一二三]五”?", "");
                Optional<Years> years = Years.findFiveYears(text);
                if (years.isPresent()) {
                    return years.map(Dating::period);
                }
            }
        }
        for (Paragraph paragraph : paragraphs) {
            Matcher goal = NEAR_GOAL.matcher(paragraph.text());
            while (goal.find()) {
                int to = Integer.parseInt(goal.group(1) != null ? goal.group(1) : goal.group(2));
                if (to % 5 == 0 && to >= 2010 && to <= 2030) {
                    notices.add(Notice.Kind.PERIOD_ASSUMED, paragraph.line(), to - 4, to);
                    return Optional.of(new Period(to - 4, to));
                }
            }
        }
        return Optional.empty();
    }

    private static Period period(Years years) {
        return new Period(years.from(), years.to());
    }
}
