package org.kepu.planreader;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects notices while a document is read. */
final class Notices {

    private static final int MOST = 2_000;
    private static final int LONGEST_QUOTE = 40;

    private final Set<Notice> notices = new LinkedHashSet<>();

    void add(Notice.Kind kind, int line, Object... words) {
        Object[] quotes = new Object[words.length];
        for (int i = 0; i < words.length; i++) {
            quotes[i] = words[i] instanceof String text ? shortened(text) : words[i];
        }
        if (notices.size() < MOST) {
            notices.add(kind.at(line, quotes));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    List<Notice> sorted() {
        return notices.stream().sorted(Comparator.comparingInt(Notice::line)).toList();
    }
}
