package org.kepu.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** Writes 抄送 and 印发 between lines at the foot of the last page: strong lines (0.35 mm) above and below, a fine one between. */
final class ImprintWriting {

    private static final int STRONG = 8;
    private static final int FINE = 6;

    private final XWPFDocument file;
    private final Paragraphs paragraphs;

    ImprintWriting(XWPFDocument file, Paragraphs paragraphs) {
        this.file = file;
        this.paragraphs = paragraphs;
    }

    void write(Imprint imprint) {
        boolean copies = !imprint.copiesTo().isEmpty();
        XWPFTable table = file.createTable(copies ? 2 : 1, 1);
        frame(table);
        int one = Measure.SMALL_CHARACTER;
        if (copies) {
            Xml.properties(
                    line(table, 0, "抄送：" + joined(imprint.copiesTo())),
                    "<w:ind w:left=\"%d\" w:right=\"%d\" w:hanging=\"%d\"/>".formatted(4 * one, one, 3 * one));
        }
        Xml.properties(
                line(
                        table,
                        copies ? 1 : 0,
                        Texts.clean(imprint.issuer()).strip() + "\t" + Texts.date(imprint.day()) + "印发"),
                "<w:tabs><w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs><w:ind w:left=\"%d\" w:right=\"%d\"/>"
                        .formatted(width() - one, one, one));
        paragraphs.add("SectionEnd", "");
    }

    private static XWPFParagraph line(XWPFTable table, int row, String text) {
        XWPFParagraph paragraph = table.getRow(row).getCell(0).getParagraphs().getFirst();
        paragraph.setStyle("Imprint");
        Texts.add(paragraph, text);
        table.getRow(row).setCantSplitRow(true);
        return paragraph;
    }

    private static String joined(List<String> names) {
        return String.join(
                        "，", names.stream().map(Texts::clean).map(String::strip).toList())
                + "。";
    }

    /**
     * At the lower edge of the text block, in the middle of the page: not every office program floats a table that hangs on the margin, and
     * the middle is within a millimetre of it on pages of either side.
     */
    private static void frame(XWPFTable table) {
        table.setWidth(Integer.toString(width()));
        table.setCellMargins(1, 1, 1, 1);
        table.removeBorders();
        table.setTopBorder(XWPFBorderType.SINGLE, STRONG, 0, "auto");
        table.setInsideHBorder(XWPFBorderType.SINGLE, FINE, 0, "auto");
        table.setBottomBorder(XWPFBorderType.SINGLE, STRONG, 0, "auto");
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.getCTTbl().addNewTblGrid().addNewGridCol().setW(width());
        table.getRows().forEach(row -> row.getCell(0).setWidth(Integer.toString(width())));
        CTTblPPr place = table.getCTTbl().getTblPr().addNewTblpPr();
        place.setHorzAnchor(STHAnchor.PAGE);
        place.setTblpXSpec(STXAlign.CENTER);
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setTblpYSpec(STYAlign.BOTTOM);
    }

    private static int width() {
        return Measure.twips(Measure.TEXT_WIDTH);
    }
}
