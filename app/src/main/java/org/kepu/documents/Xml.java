package org.kepu.documents;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Properties that are easier read as the XML they are. */
final class Xml {

    private Xml() {}

    /** Gives a paragraph of this style further properties, in the order of the schema (framePr, pBdr, tabs, spacing, ind, jc). */
    static void properties(XWPFParagraph paragraph, String xml) {
        String style = paragraph.getStyle();
        String named = style == null ? "" : "<w:pStyle w:val=\"" + style + "\"/>";
        try {
            paragraph.getCTP().setPPr(CTPPr.Factory.parse("""
                    <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">%s%s</xml-fragment>""".formatted(named, xml)));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}
