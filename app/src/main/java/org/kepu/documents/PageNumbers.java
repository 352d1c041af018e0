package org.kepu.documents;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;

/** “— 1 —”: odd pages one character from the right, even pages one character from the left. */
final class PageNumbers {

    private PageNumbers() {}

    static void put(XWPFFooter footer, boolean odd, boolean landscape) {
        if (landscape) {
            turned(footer, odd);
            return;
        }
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("PageNumber");
        if (odd) {
            line.setAlignment(ParagraphAlignment.RIGHT);
            line.setIndentationRight(Measure.SMALL_CHARACTER);
        } else {
            line.setAlignment(ParagraphAlignment.LEFT);
            line.setIndentationLeft(Measure.SMALL_CHARACTER);
        }
        line.createRun().setText("— ");
        CTSimpleField page = line.getCTP().addNewFldSimple();
        page.setInstr("PAGE");
        page.addNewR().addNewT().setStringValue("1");
        line.createRun().setText(" —");
    }

    /**
     * Where it would stand if the landscape page were an upright one, turned with it: once the paper is bound, all numbers lie above each
     * other. A cell 8 by 40 mm on the page, its text running downwards, around the line 28 mm from the paper's left edge.
     */
    private static void turned(XWPFFooter footer, boolean odd) {
        double character = Measure.SMALL_CHARACTER * 25.4 / 1440;
        double length = 40;
        double top = odd ? 28 + Measure.TEXT_WIDTH - character - length : 26 + character;
        try {
            footer.setHeaderFooter(FtrDocument.Factory.parse("""
                    <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                    <w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="%d" w:tblpY="%d"/>
                    <w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>
                    <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>
                    <w:tblGrid><w:gridCol w:w="%d"/></w:tblGrid>
                    <w:tr><w:trPr><w:trHeight w:val="%d" w:hRule="exact"/></w:trPr>
                    <w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:textDirection w:val="tbRl"/><w:vAlign w:val="center"/></w:tcPr>
                    <w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:jc w:val="%s"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>\
                    <w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                    <w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr></w:p></w:ftr>""".formatted(
                                    Measure.twips(24),
                                    Measure.twips(top),
                                    Measure.twips(8),
                                    Measure.twips(8),
                                    Measure.twips(length),
                                    Measure.twips(8),
                                    odd ? "right" : "left"))
                    .getFtr());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}
