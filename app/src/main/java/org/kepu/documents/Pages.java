package org.kepu.documents;

import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The sections of a document: upright pages and, for wide tables, landscape ones. */
final class Pages {

    private final XWPFDocument file;
    private final boolean firstPageDiffers;
    private boolean landscape;
    private int startedAt;
    private boolean first = true;
    private final CTHdrFtrRef[][] footers = new CTHdrFtrRef[2][];

    Pages(XWPFDocument file, boolean firstPageDiffers) {
        this.file = file;
        this.firstPageDiffers = firstPageDiffers;
    }

    /** Goes on with pages of this kind; ends the section when it was the other one. */
    void turn(boolean toLandscape) {
        if (toLandscape == landscape) {
            return;
        }
        if (!isNew()) {
            shape(endOfSection());
        }
        landscape = toLandscape;
        startedAt = file.getBodyElements().size();
    }

    /** Whether nothing stands in the section yet, so that it begins on a new page anyway. */
    boolean isNew() {
        return file.getBodyElements().size() == startedAt;
    }

    boolean areLandscape() {
        return landscape;
    }

    /** Ends the last section. */
    void finish() {
        shape(file.getDocument().getBody().addNewSectPr());
    }

    private CTSectPr endOfSection() {
        List<IBodyElement> elements = file.getBodyElements();
        XWPFParagraph last;
        if (elements.getLast() instanceof XWPFParagraph paragraph) {
            last = paragraph;
        } else {
            last = file.createParagraph();
            last.setStyle("SectionEnd");
        }
        CTPPr properties = last.getCTP().isSetPPr()
                ? last.getCTP().getPPr()
                : last.getCTP().addNewPPr();
        return properties.addNewSectPr();
    }

    private void shape(CTSectPr section) {
        section.set(Geometry.section(landscape));
        int kind = landscape ? 1 : 0;
        if (footers[kind] == null) {
            XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(file, section);
            PageNumbers.put(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT), true, landscape);
            PageNumbers.put(policy.createFooter(XWPFHeaderFooterPolicy.EVEN), false, landscape);
            footers[kind] = section.getFooterReferenceArray();
        } else {
            section.setFooterReferenceArray(footers[kind]);
        }
        if (first && firstPageDiffers) {
            LetterLines.put(new XWPFHeaderFooterPolicy(file, section).createFooter(XWPFHeaderFooterPolicy.FIRST));
            section.addNewTitlePg();
        }
        first = false;
    }
}
