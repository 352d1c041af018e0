package org.kepu.plan;

import java.util.List;
import java.util.Locale;

/** The piece of a text around the first place where one of the words stands. */
record Excerpt(String before, String hit, String after) {

    private static final int BEFORE = 24;
    private static final int AFTER = 60;

    static Excerpt of(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            int at = lower.indexOf(word.toLowerCase(Locale.ROOT));
            if (at >= 0) {
                int end = Math.min(text.length(), at + word.length());
                return new Excerpt(tail(text.substring(0, at)), text.substring(at, end), head(text.substring(end)));
            }
        }
        return new Excerpt(head(text), "", "");
    }

    ClauseHit hit(ClauseId id, String number, String title, String programmeTitle) {
        return new ClauseHit(id, number, title, programmeTitle, before, hit, after);
    }

    private static String tail(String text) {
        return text.length() <= BEFORE ? text : "…" + text.substring(text.length() - BEFORE);
    }

    private static String head(String text) {
        return text.length() <= AFTER ? text : text.substring(0, AFTER) + "…";
    }
}
