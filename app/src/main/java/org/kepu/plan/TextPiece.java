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
                pieces.change(
                        String.join("", delta.getSource().getLines()),
                        String.join("", delta.getTarget().getLines()));
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

        /** Kept characters after a change, before it is known whether another change follows. */
        private String island = "";

        void keep(String text) {
            boolean changing = !removed.isEmpty() && !added.isEmpty();
            if (changing && island.isEmpty() && text.length() <= ISLAND && !text.isBlank()) {
                island = text;
            } else if (!text.isEmpty()) {
                flush();
                append(Kind.KEPT, text);
            }
        }

        void change(String before, String after) {
            removed.append(island).append(before);
            added.append(island).append(after);
            island = "";
        }

        List<TextPiece> list() {
            flush();
            return List.copyOf(done);
        }

        private void flush() {
            append(Kind.REMOVED, removed.toString());
            append(Kind.ADDED, added.toString());
            append(Kind.KEPT, island);
            removed.setLength(0);
            added.setLength(0);
            island = "";
        }

        private void append(Kind kind, String text) {
            if (!text.isEmpty()) {
                done.add(new TextPiece(kind, text));
            }
        }
    }
}
