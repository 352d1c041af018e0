package org.kepu.documents;

import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Whether a cell stands alone, begins a group of equal cells or goes on with one. */
enum Merging {
    ALONE,
    BEGUN,
    CONTINUED;

    /** After so many rows the name is written again, since a group may go on over pages. */
    private static final int MOST_ROWS = 8;

    static Merging of(Block.Table table, int row, int column) {
        if (!table.columns().get(column).merged()) {
            return ALONE;
        }
        if (before(table, row, column) % MOST_ROWS != 0) {
            return CONTINUED;
        }
        return row + 1 < table.rows().size() && same(table, row, row + 1, column) ? BEGUN : ALONE;
    }

    /** How many rows of the same group stand above. */
    private static int before(Block.Table table, int row, int column) {
        int first = row;
        while (first > 0 && same(table, first - 1, first, column)) {
            first--;
        }
        return row - first;
    }

    private static boolean same(Block.Table table, int upper, int lower, int column) {
        for (int c = 0; c <= column; c++) {
            boolean counts = table.columns().get(c).merged();
            if (counts
                    && !table.rows()
                            .get(upper)
                            .get(c)
                            .equals(table.rows().get(lower).get(c))) {
                return false;
            }
        }
        return true;
    }

    void mark(XWPFTableCell cell) {
        if (this != ALONE) {
            CTTcPr properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            properties.addNewVMerge().setVal(this == BEGUN ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }
}
