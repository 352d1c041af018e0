package org.kepu.documents;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes a table as wide as the text block; its head is repeated, its rows stay whole. */
final class TableWriting {

    private final XWPFDocument file;
    private final Paragraphs paragraphs;

    TableWriting(XWPFDocument file, Paragraphs paragraphs) {
        this.file = file;
        this.paragraphs = paragraphs;
    }

    void write(Block.Table block, boolean landscape) {
        if (!block.caption().isBlank()) {
            paragraphs.add("TableCaption", block.caption());
        }
        int[] widths = widths(block.columns(), Measure.twips(landscape ? Measure.TEXT_HEIGHT : Measure.TEXT_WIDTH));
        XWPFTable table = file.createTable(block.rows().size() + 1, widths.length);
        frame(table, widths);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int c = 0; c < widths.length; c++) {
            fill(head.getCell(c), block.columns().get(c).heading(), "TableHead", ParagraphAlignment.CENTER, widths[c]);
        }
        for (int r = 0; r < block.rows().size(); r++) {
            row(table.getRow(r + 1), block, r, widths);
        }
        if (!block.note().isBlank()) {
            paragraphs.add("TableText", block.note());
        }
    }

    private static void row(XWPFTableRow row, Block.Table block, int number, int[] widths) {
        row.setCantSplitRow(true);
        for (int c = 0; c < widths.length; c++) {
            Column column = block.columns().get(c);
            XWPFTableCell cell = row.getCell(c);
            Merging merging = Merging.of(block, number, c);
            merging.mark(cell);
            String text =
                    merging == Merging.CONTINUED ? "" : block.rows().get(number).get(c);
            fill(cell, text, "TableText", alignment(column.alignment()), widths[c]);
        }
    }

    private static void fill(XWPFTableCell cell, String text, String style, ParagraphAlignment alignment, int width) {
        cell.setWidth(Integer.toString(width));
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        paragraph.setAlignment(alignment);
        Texts.add(paragraph, text.strip());
    }

    private static void frame(XWPFTable table, int[] widths) {
        table.setWidth(Integer.toString(IntStream.of(widths).sum()));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(40, 80, 40, 80);
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(width);
        }
    }

    private static int[] widths(List<Column> columns, int whole) {
        int shares = columns.stream().mapToInt(Column::share).sum();
        return columns.stream()
                .mapToInt(column -> whole * column.share() / shares)
                .toArray();
    }

    private static ParagraphAlignment alignment(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
