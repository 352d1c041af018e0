package org.kepu.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A stretch of a text that another text keeps, drops or adds. */
public record TextPiece(Kind kind, String text) {

    /** A Chinese character, a word or number of Latin letters, or anything else by itself. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.%]+|\\R|.", Pattern.DOTALL);

    /** Islands of so few kept characters between changes only confuse; they count as changed. */
    private static final int ISLAND = 1;

    /** What became of the stretch. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** How one text became another, word by word; joining what is not added gives the first, what is not removed the second. */
    public static List<TextPiece> between(String before, String after) {
        List<String> first = words(before);
        List<String> second = words(after);
        Pieces pieces = new Pieces();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(first, second, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.keep(String.join("", delta.getSource().getLines()));
            } else {
                pieces.remove(String.join("", delta.getSource().getLines()));
                pieces.add(String.join("", delta.getTarget().getLines()));
            }
            at += delta.getSource().size();
        }
        pieces.keep(String.join("", first.subList(at, first.size())));
        return pieces.list();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static final class Pieces {

        private final List<TextPiece> done = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void keep(String text) {
            boolean island = !removed.isEmpty() && !added.isEmpty() && text.length() <= ISLAND && !text.isBlank();
            if (island) {
                removed.append(text);
                added.append(text);
                return;
            }
            flush();
            append(Kind.KEPT, text);
        }

        void remove(String text) {
            removed.append(text);
        }

        void add(String text) {
            added.append(text);
        }

        List<TextPiece> list() {
            flush();
            return List.copyOf(done);
        }

        private void flush() {
            append(Kind.REMOVED, removed.toString());
            append(Kind.ADDED, added.toString());
            removed.setLength(0);
            added.setLength(0);
        }

        private void append(Kind kind, String text) {
            if (!text.isEmpty()) {
                done.add(new TextPiece(kind, text));
            }
        }
    }
}
