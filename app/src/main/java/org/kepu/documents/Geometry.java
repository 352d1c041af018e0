package org.kepu.documents;

import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Paper, margins and grid of a section. */
final class Geometry {

    private static final double SHORT_EDGE = 210;
    private static final double LONG_EDGE = 297;
    private static final double ABOVE = 37;
    private static final double BINDING = 28;

    /** The page number's dash stands 7 mm below the text block: half a line of 16 pt (2.8 mm) lower ends the footer. */
    private static final double FOOTER = LONG_EDGE - ABOVE - Measure.TEXT_HEIGHT - 7 - 2.8;

    private Geometry() {}

    /**
     * Twenty-two lines of 579 twips by a grid (the style Normal sees to 28 characters a line). A landscape
     * page is the upright page turned clockwise, so its binding side is above.
     */
    static CTSectPr section(boolean landscape) {
        double outer = SHORT_EDGE - BINDING - Measure.TEXT_WIDTH;
        double below = LONG_EDGE - ABOVE - Measure.TEXT_HEIGHT;
        String paper = landscape
                ? paper(LONG_EDGE, SHORT_EDGE, " w:orient=\"landscape\"") + margins(BINDING, ABOVE, outer, below, 10)
                : paper(SHORT_EDGE, LONG_EDGE, "") + margins(ABOVE, outer, below, BINDING, FOOTER);
        try {
            return CTSectPr.Factory.parse("""
                    <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">%s
                      <w:docGrid w:type="lines" w:linePitch="579"/>
                    </xml-fragment>""".formatted(paper));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String paper(double width, double height, String orientation) {
        return "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>".formatted(Measure.twips(width), Measure.twips(height), orientation);
    }

    private static String margins(double top, double right, double bottom, double left, double footer) {
        return "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"851\" w:footer=\"%d\" w:gutter=\"0\"/>"
                .formatted(
                        Measure.twips(top),
                        Measure.twips(right),
                        Measure.twips(bottom),
                        Measure.twips(left),
                        Measure.twips(footer));
    }
}
