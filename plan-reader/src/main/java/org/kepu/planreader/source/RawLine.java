package org.kepu.planreader.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the source as the format gives it.
 *
 * @param number line number in the source, from 1
 * @param text the text; for a table row its cells joined by {@code " | "}
 * @param heading outline level 1–9 where the format marks a heading, else 0
 * @param bold number of leading characters set in bold
 * @param flow what the format knows about the beginning of a paragraph
 * @param row the cells, when the line is a table row
 */
public record RawLine(
        int number,
        String text,
        int heading,
        int bold,
        Flow flow,
        @Nullable Row row) {

    /** What the format knows about the line's relation to the line before it. */
    public enum Flow {
        /** A paragraph begins here. */
        PARAGRAPH,
        /** The line goes on from the line before: the break is only a wrap. */
        WRAPPED,
        /** Plain text: the reader has to judge. */
        UNKNOWN,
        /** Page number, header, footer or table of contents: not part of the text. */
        FURNITURE
    }

    /** A table row: the number of its table, and the cells with merged cells repeated. */
    public record Row(int table, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    static RawLine of(int number, String text, Flow flow) {
        return new RawLine(number, text, 0, 0, flow, null);
    }

    RawLine numbered(int newNumber) {
        return new RawLine(newNumber, text, heading, bold, flow, row);
    }

    RawLine with(Flow newFlow) {
        return new RawLine(number, text, heading, bold, newFlow, row);
    }
}
