package org.kepu.documents;

import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The double red line at the foot of a letter's first page, 20 mm from the edge, 170 mm long; no page number. */
final class LetterLines {

    private LetterLines() {}

    static void put(XWPFFooter footer) {
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("SectionEnd");
        Xml.properties(line, """
                <w:framePr w:w="%d" w:h="20" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="%d" w:y="%d"/>
                <w:pBdr><w:top w:val="thinThickSmallGap" w:sz="18" w:space="1" w:color="FF0000"/></w:pBdr>""".formatted(Measure.twips(170), Measure.twips(20), Measure.twips(277)));
    }
}
