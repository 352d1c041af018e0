package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.ChineseDate;

/** Title, issuer and number from the letter around a plan and the lines above its text. */
final class FrontMatter {

    private static final String PLAN_WORD = "(?:方案|计划|纲要|意见|要点|规划|办法|细则|安排|分工)";
    private static final Pattern PLAN_TITLE =
            Pattern.compile("^(.*" + PLAN_WORD + "(?:（[^（）]{2,20}）)?(?:（[^（）]{2,12}）)?)$");
    private static final Pattern TABLE_TITLE = Pattern.compile("^.{6,60}(?:清单|分工表|分解表|任务表)(?:（[^（）]{2,20}）)?$");
    private static final Pattern LETTER_TITLE =
            Pattern.compile("^(.*?)关于(?:印发|转发|下发|发布|公布)(?:《(.*)》|(.*?))(?:的通知|的函|通知)?$");
    private static final Pattern ORGANISATION =
            Pattern.compile("^[\\p{IsHan}、（）\\s]{2,60}(?:人民政府|政府|办公室|委员会|领导小组|领导组|工作组|协会|科协|局|厅|部|委|管委会|行署)$");
    private static final Pattern NOT_TITLE =
            Pattern.compile(".*[。；].*|.*：$|^（[^（）]{2,14}(?:发布|公开)）$|^[—\\-\\s]+$|^附件.*|^目录$");

    private static final int MOST_SIGNATURES = 8;

    private final List<Paragraph> letter;
    private final List<Paragraph> rest;

    FrontMatter(Layout layout) {
        letter = new ArrayList<>(layout.front());
        letter.addAll(layout.head());
        rest = layout.rest();
    }

    String title() {
        String fromLetter = "";
        String best = "";
        String table = "";
        for (String run : runs()) {
            Matcher issued = LETTER_TITLE.matcher(run);
            Matcher plan = PLAN_TITLE.matcher(run);
            if (issued.matches()) {
                String inner = issued.group(2) != null ? issued.group(2) : issued.group(3);
                fromLetter = fromLetter.isEmpty() ? inner : fromLetter;
            } else if (plan.matches()) {
                best = withoutIssuer(plan.group(1));
            } else if (TABLE_TITLE.matcher(run).matches()) {
                table = run;
            }
        }
        return !best.isEmpty() ? best : !fromLetter.isEmpty() ? fromLetter : table;
    }

    private static String withoutIssuer(String title) {
        return title.replaceFirst("^.*〔\\d{4}〕\\d+号", "").replaceFirst("^标题：", "");
    }

    /** Neighbouring short lines, each group joined: a title is often broken over several lines. */
    private List<String> runs() {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Paragraph paragraph : letter) {
            String text = paragraph.text();
            boolean apart = paragraph.row() != null
                    || text.length() > 80
                    || NOT_TITLE.matcher(text).matches()
                    || ChineseDate.isOnlyDate(text)
                    || DocumentNumber.find(text).isPresent();
            if (apart) {
                close(runs, run);
                continue;
            }
            boolean complete = PLAN_TITLE.matcher(run).matches() && !text.startsWith("（");
            if (complete || (ORGANISATION.matcher(run).matches() && !text.startsWith("关于"))) {
                close(runs, run);
            }
            run.append(text);
        }
        close(runs, run);
        return runs;
    }

    private static void close(List<String> runs, StringBuilder run) {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }

    Optional<String> findIssuer() {
        List<Paragraph> all = new ArrayList<>(letter);
        all.addAll(rest);
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i).text();
            if (text.length() < 60
                    && !text.endsWith("印发")
                    && ChineseDate.find(text).isPresent()
                    && !text.contains("：")) {
                String inLine = ChineseDate.before(text);
                Optional<String> signed = findOrganisation(inLine);
                if (inLine.isEmpty()) {
                    signed = signedAbove(all, i);
                }
                if (signed.isPresent()) {
                    return signed;
                }
            }
        }
        for (String run : runs()) {
            Matcher issued = LETTER_TITLE.matcher(run);
            if (issued.matches() && !issued.group(1).isEmpty()) {
                return Optional.of(separated(issued.group(1).replaceFirst("^.*文件(?=.)", "")));
            }
            Optional<String> author = findOrganisation(run.replaceFirst("关于.*$", ""));
            if (run.contains("关于") && author.isPresent()) {
                return author;
            }
        }
        return all.stream()
                .map(Paragraph::text)
                .map(text -> text.endsWith("印发") ? ChineseDate.before(text) : text.replaceFirst("^发文机关：|文件$", ""))
                .flatMap(text -> findOrganisation(text).stream())
                .findFirst();
    }

    /** The offices in the lines right above a date, in their order. */
    private static Optional<String> signedAbove(List<Paragraph> all, int date) {
        List<String> names = new ArrayList<>();
        for (int back = date - 1; back >= Math.max(0, date - MOST_SIGNATURES); back--) {
            Optional<String> name = findOrganisation(all.get(back).text());
            if (name.isEmpty() && (back < date - 1 || !all.get(back).text().matches("（.*）"))) {
                break;
            }
            name.ifPresent(names::addFirst);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("、", names));
    }

    private static Optional<String> findOrganisation(String text) {
        String bare = text.strip();
        return ORGANISATION.matcher(bare).matches() ? Optional.of(separated(bare)) : Optional.empty();
    }

    /** Puts a mark between two offices that signed together. */
    private static String separated(String names) {
        return names.replaceAll(
                "(?<=办公室|人民政府|委员会|协会|局|厅)(?=中共|[\\p{IsHan}]{2,8}[省市县区州旗](?:人民政府|委|[\\p{IsHan}]{2,12}(?:局|厅|协会|联合会)$))",
                "、");
    }

    Optional<String> findDocumentNumber() {
        List<Paragraph> all = new ArrayList<>(letter);
        all.addAll(rest);
        return all.stream()
                .map(paragraph -> DocumentNumber.find(paragraph.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
