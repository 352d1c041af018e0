package org.kepu.certificates.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks Chinese text into lines: between any two characters, but not before closing punctuation and not within a number. */
final class Lines {

    private static final String NOT_FIRST = "，。、；：？！）》」』”’…%,.;:)]}";
    private static final String NOT_LAST = "（《「『“‘([{";

    private Lines() {}

    /** How wide a text is. */
    interface Measure {
        float of(String text) throws IOException;
    }

    static List<String> of(String text, float width, Measure measure) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            String rest = paragraph;
            while (measure.of(rest) > width) {
                int end = breakAt(rest, width, measure);
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    private static int breakAt(String text, float width, Measure measure) throws IOException {
        int most = 1;
        while (most < text.length() && measure.of(text.substring(0, most + 1)) <= width) {
            most++;
        }
        for (int end = most; end > most - 20 && end > 1; end--) {
            if (mayBreak(text.charAt(end - 1), text.charAt(end))) {
                return end;
            }
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? Math.max(2, most - 1) : most;
    }

    private static boolean mayBreak(char before, char after) {
        boolean within = isWord(before) && isWord(after);
        return !within
                && !Character.isLowSurrogate(after)
                && NOT_FIRST.indexOf(after) < 0
                && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean isWord(char character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '.' || character == '-');
    }
}
