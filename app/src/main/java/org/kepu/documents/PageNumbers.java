package org.kepu.documents;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** “— 1 —”: odd pages one character from the right, even pages one character from the left. */
final class PageNumbers {

    private PageNumbers() {}

    static void put(XWPFFooter footer, boolean odd, boolean landscape) {
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
}
