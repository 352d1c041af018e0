package org.kepu.planreader;

import org.jspecify.annotations.Nullable;
import org.kepu.planreader.source.RawLine;

/**
 * A paragraph in normalised spelling, put together from its source lines.
 *
 * @param text the text
 * @param heading outline level 1–9 where the format marks a heading, else 0
 * @param bold number of leading characters in bold
 * @param lines its place in the source
 * @param row its cells, when it is a table row
 */
record Paragraph(String text, int heading, int bold, LineRange lines, RawLine.@Nullable Row row) {

    int line() {
        return lines.from();
    }

    Paragraph part(String newText, boolean first) {
        return new Paragraph(newText, first ? heading : 0, first ? bold : 0, lines, null);
    }
}
