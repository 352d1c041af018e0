package org.kepu.documents;

import java.util.List;

/** A piece of a document's text, in reading order. */
public sealed interface Block {

    /**
     * A heading, numbered by the library: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋.
     *
     * @param level 1 to 4
     * @param text without number
     * @param runIn text that goes on in the same paragraph, in the body's font; empty when the heading stands alone
     */
    record Heading(int level, String text, String runIn) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("A heading has level 1 to 4, not " + level);
            }
        }

        public Heading(int level, String text) {
            this(level, text, "");
        }
    }

    /** Running text. A line break begins a new paragraph. */
    record Paragraph(String text) implements Block {}

    /**
     * A table with a head that is repeated on every page.
     *
     * @param caption above the table; may be empty
     * @param rows a text per column; a line break in it stays a line break
     * @param note below the table, such as where the figures come from; may be empty
     * @param wide whether it stands on landscape pages of its own
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows, String note, boolean wide)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("A table has at least one column");
            }
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of " + row.size() + " cells in a table of " + columns.size() + " columns");
                }
            }
        }
    }

    /**
     * A picture.
     *
     * @param png the bytes of a PNG file
     * @param widthMillimetres at most 156; the height follows
     * @param caption below the picture; also what a screen reader says
     */
    record Figure(byte[] png, int widthMillimetres, String caption) implements Block {
        public Figure {
            if (widthMillimetres < 1 || widthMillimetres > 156) {
                throw new IllegalArgumentException("A figure is 1 to 156 mm wide, not " + widthMillimetres);
            }
        }
    }
}
