package org.kepu.documents;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Breaks a title at words into as few lines as it needs, of nearly the same length, the last not the longest (回行要词意完整、排列对称). */
final class TitleLines {

    /** A 二号 character is 22 pt wide: 20 fit in 156 mm. */
    private static final double WIDEST = 20;

    /** A title is best broken between who issues and what about. */
    private static final double BEFORE_ABOUT = 5;

    private static final String NOT_FIRST = "、，。；：》）”〉」』！？·";
    private static final String NOT_LAST = "《（“〈「『";

    private TitleLines() {}

    static List<String> of(String title) {
        return Arrays.stream(Texts.clean(title).split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> broken(line).stream())
                .toList();
    }

    private static List<String> broken(String title) {
        double width = Measure.characters(title);
        int lines = (int) Math.ceil(width / WIDEST);
        List<String> result = new ArrayList<>();
        int from = 0;
        for (int left = lines; left > 1; left--) {
            int to = bestBreak(title, from, left);
            result.add(title.substring(from, to));
            from = to;
        }
        String rest = title.substring(from);
        if (Measure.characters(rest) > WIDEST && from > 0) {
            result.addAll(broken(rest));
        } else {
            result.add(rest);
        }
        return result;
    }

    /** The word boundary nearest to an even share, preferring a longer upper line. */
    private static int bestBreak(String title, int from, int linesLeft) {
        double share = Measure.characters(title.substring(from)) / linesLeft;
        double best = Double.MAX_VALUE;
        int at = Math.min(title.length(), from + (int) WIDEST);
        BreakIterator words = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
        words.setText(title);
        for (int end = words.following(from); end != BreakIterator.DONE && end < title.length(); end = words.next()) {
            double width = Measure.characters(title.substring(from, end));
            if (width > WIDEST) {
                break;
            }
            double cost = Math.abs(width - share - 0.5) - (title.startsWith("关于", end) ? BEFORE_ABOUT : 0);
            if (cost < best && mayBreak(title, end)) {
                best = cost;
                at = end;
            }
        }
        return at;
    }

    private static boolean mayBreak(String title, int at) {
        return NOT_FIRST.indexOf(title.charAt(at)) < 0
                && NOT_LAST.indexOf(title.charAt(at - 1)) < 0
                && !insideQuotes(title, at);
    }

    /** Whether the break would part what stands within 《》. */
    private static boolean insideQuotes(String title, int at) {
        int open = title.lastIndexOf('《', at - 1);
        int close = title.indexOf('》', at);
        return open >= 0 && close >= 0 && title.lastIndexOf('》', at - 1) < open && close - open < WIDEST;
    }
}
