package org.kepu.planreader.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The letters in one cell of a ruled table. */
final class PdfCell {

    private static final float SAME_LINE = 3f;
    private static final float SAME_PLACE = 1.5f;
    private static final int RECENT = 40;

    private final List<Letter> letters = new ArrayList<>();

    /** A letter and the place of its middle, in points from the top left corner of the page. */
    record Letter(String text, float x, float y) {
        /** Whether it is the same letter printed twice, as some programs do for bold. */
        boolean overprints(Letter other) {
            return text.equals(other.text) && Math.abs(x - other.x) < SAME_PLACE && Math.abs(y - other.y) < SAME_PLACE;
        }
    }

    void add(Letter letter) {
        if (letters.stream().skip(Math.max(0, letters.size() - RECENT)).noneMatch(letter::overprints)) {
            letters.add(letter);
        }
    }

    void take(PdfCell merged) {
        letters.addAll(merged.letters);
    }

    /** The text in reading order; line ends in a cell are wraps, so nothing stands between the lines. */
    String text() {
        List<Letter> ordered = new ArrayList<>(letters);
        ordered.sort(Comparator.comparingDouble(Letter::y));
        StringBuilder text = new StringBuilder();
        List<Letter> line = new ArrayList<>();
        for (Letter letter : ordered) {
            if (!line.isEmpty() && letter.y() - line.getFirst().y() > SAME_LINE) {
                append(line, text);
            }
            line.add(letter);
        }
        append(line, text);
        return text.toString().strip();
    }

    private static void append(List<Letter> line, StringBuilder text) {
        line.sort(Comparator.comparingDouble(Letter::x));
        line.forEach(letter -> text.append(letter.text()));
        line.clear();
    }
}
