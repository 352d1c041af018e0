package org.kepu.planreader.source;

import org.jspecify.annotations.Nullable;

/**
 * A line on a page: left and right edge and letter size, in points; bold is the number of leading bold characters. A row of a
 * table has its cells and no measures but its height on the page.
 */
record PdfLine(
        int page, String text, float left, float right, float y, float size, int bold, RawLine.@Nullable Row row) {

    static PdfLine of(int page, float y, RawLine.Row row) {
        return new PdfLine(page, String.join(" | ", row.cells()), 0, 0, y, 0, 0, row);
    }
}
