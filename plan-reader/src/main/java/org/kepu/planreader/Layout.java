package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.Attributions;
import org.kepu.planreader.grammar.ChineseDate;
import org.kepu.planreader.grammar.Marker;

/**
 * The three pieces of an official document.
 *
 * @param front the covering letter, up to its date
 * @param plan the plan itself
 * @param rest annexes, copy list and printing notes
 */
record Layout(List<Paragraph> front, List<Paragraph> plan, List<Paragraph> rest) {

    private static final Pattern ANNEX = Pattern.compile("^附件\\d{0,2}[：.]?.{0,40}$|^附：.{2,40}$");
    private static final Pattern SIGNATURE =
            Pattern.compile("[\\p{IsHan}、（）]{2,36}(?:人民政府|政府|办公室|委员会|领导小组|领导组|工作组|协会|科协|局|厅|管委会|行署)|（.{2,10}）");
    private static final Pattern CLOSING = Pattern.compile("^(?:抄送|抄报|分送|主题词)[：].*|.*印发$|^共印.*|^（共印.*");

    static Layout of(List<Paragraph> paragraphs) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int end = paragraphs.size();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (paragraph.row() != null) {
                continue;
            }
            String text = paragraph.text();
            if (i > paragraphs.size() / 2 && CLOSING.matcher(text).matches() && text.length() < 300) {
                end = Math.min(end, i);
            }
            if (ChineseDate.isOnlyDate(text) || ANNEX.matcher(text).matches()) {
                starts.add(i + 1);
            }
        }
        starts.add(paragraphs.size());
        int best = 0;
        int bestScore = -1;
        for (int s = 0; s + 1 < starts.size(); s++) {
            int score = score(paragraphs.subList(starts.get(s), starts.get(s + 1)));
            if (score > bestScore) {
                bestScore = score;
                best = s;
            }
        }
        int from = starts.get(best);
        int to = beforeSignature(paragraphs, from, Math.clamp(end, from, starts.get(best + 1)));
        return new Layout(
                paragraphs.subList(0, from), paragraphs.subList(from, to), paragraphs.subList(to, paragraphs.size()));
    }

    /** The names that sign above a date, and the date, belong to the letter, not to the last section. */
    private static int beforeSignature(List<Paragraph> paragraphs, int from, int to) {
        int end = to;
        while (end - 1 > from) {
            String text = paragraphs.get(end - 1).text();
            boolean name = text.length() < 40 && SIGNATURE.matcher(text).matches();
            if (paragraphs.get(end - 1).row() != null || !(name || ChineseDate.isOnlyDate(text))) {
                return end;
            }
            end--;
        }
        return to;
    }

    private static int score(List<Paragraph> piece) {
        int score = 0;
        for (Paragraph paragraph : piece) {
            if (paragraph.row() != null) {
                score++;
            } else {
                score += Marker.find(paragraph.text()).isPresent() ? 2 : 0;
                score += Attributions.mayBeIn(paragraph.text()) ? 3 : 0;
            }
        }
        return score;
    }

    /** The lines before the first number or long text of the plan: title and the like. */
    List<Paragraph> head() {
        int i = 0;
        while (i < plan.size() && !isStart(plan.get(i))) {
            i++;
        }
        return plan.subList(0, i);
    }

    private static boolean isStart(Paragraph paragraph) {
        boolean heading = paragraph.heading() > 0 && !Headings.isPlanTitle(paragraph.text());
        return paragraph.row() == null
                && (heading
                        || Marker.find(paragraph.text())
                                .filter(Marker::isNumber)
                                .isPresent());
    }
}
