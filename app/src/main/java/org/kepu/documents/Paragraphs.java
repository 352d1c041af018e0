package org.kepu.documents;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Appends paragraphs of a named style. */
record Paragraphs(XWPFDocument file) {

    XWPFParagraph add(String style, String text) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle(style);
        Texts.add(paragraph, text);
        return paragraph;
    }

    void empty() {
        file.createParagraph().setStyle("Normal");
    }

    /** An empty line that does not part from what follows. */
    void emptyBefore() {
        XWPFParagraph line = file.createParagraph();
        line.setStyle("Normal");
        line.setKeepNext(true);
    }
}
