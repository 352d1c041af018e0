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
        int to = Math.clamp(end, from, starts.get(best + 1));
        return new Layout(
                paragraphs.subList(0, from), paragraphs.subList(from, to), paragraphs.subList(to, paragraphs.size()));
    }

    private static int score(List<Paragraph> piece) {
        int score = 0;
        for (Paragraph paragraph : piece) {
            if (paragraph.row() != null) {
                score++;
            } else {
                score += Marker.find(paragraph.text()).isPresent() ? 2 : 0;
                score += Attributions.in(paragraph.text()).found().isEmpty() ? 0 : 3;
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
        return paragraph.row() == null && Marker.find(paragraph.text()).isPresent();
    }
}
