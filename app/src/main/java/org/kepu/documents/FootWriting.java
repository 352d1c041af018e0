package org.kepu.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes what follows the text: names of the annexes, signature and date, note. */
final class FootWriting {

    /** Characters left free at the right of the date of a sealed document. */
    private static final double FREE = 4;

    private final XWPFDocument file;
    private final Paragraphs paragraphs;

    FootWriting(XWPFDocument file, Paragraphs paragraphs) {
        this.file = file;
        this.paragraphs = paragraphs;
    }

    void write(OfficialDocument document) {
        if (document.signature().isPresent() || !document.annexes().isEmpty()) {
            keepLastTogether();
        }
        annexNames(document.annexes(), document.signature().isPresent());
        document.signature().ifPresent(this::signature);
        if (!document.note().isBlank()) {
            paragraphs.add("BodyText", "（" + Texts.clean(document.note()).strip() + "）");
        }
    }

    private void keepLastTogether() {
        List<IBodyElement> elements = file.getBodyElements();
        if (elements.getLast() instanceof XWPFParagraph last) {
            last.setKeepNext(true);
        }
    }

    /** “附件：1. …” one line below the text; the names stand below each other. */
    private void annexNames(List<Annex> annexes, boolean signatureFollows) {
        if (annexes.isEmpty()) {
            return;
        }
        paragraphs.emptyBefore();
        boolean several = annexes.size() > 1;
        double names = !several ? 5 : annexes.size() > 9 ? 6.75 : 6.25;
        for (int i = 0; i < annexes.size(); i++) {
            String number = several ? (i + 1) + ".\t" : "";
            XWPFParagraph line = paragraphs.add(
                    "AnnexList",
                    (i == 0 ? "附件：" : "") + number + annexes.get(i).title().strip());
            double begins = i == 0 ? 2 : 5;
            Xml.properties(line, """
                    %s<w:tabs><w:tab w:val="left" w:pos="%d"/></w:tabs><w:ind w:left="%d" w:hanging="%d"/>""".formatted(
                    signatureFollows ? "<w:keepNext/>" : "", twips(names), twips(names), twips(names - begins)));
        }
    }

    private void signature(Signature signature) {
        String body = Texts.clean(signature.body()).strip();
        String day = Texts.date(signature.day());
        double bodyWidth = Measure.characters(body);
        double dayWidth = Measure.characters(day);
        double bodyFree;
        double dayFree;
        if (signature.sealed()) {
            double overhang = (bodyWidth - dayWidth) / 2;
            dayFree = Math.max(FREE, overhang);
            bodyFree = dayFree - overhang;
            paragraphs.emptyBefore();
        } else {
            // the date begins two characters after the name's first
            double dayEnds = bodyWidth - 2 - dayWidth;
            bodyFree = dayEnds >= 0 || body.isEmpty() ? 2 : 2 - dayEnds;
            dayFree = body.isEmpty() ? 2 : bodyFree + dayEnds;
        }
        paragraphs.emptyBefore();
        if (!body.isEmpty()) {
            XWPFParagraph name = paragraphs.add("Signature", body);
            name.setKeepNext(true);
            name.setIndentationRight(twips(bodyFree));
        }
        paragraphs.add("Signature", day).setIndentationRight(twips(dayFree));
    }

    private static int twips(double characters) {
        return (int) Math.round(characters * Measure.CHARACTER);
    }
}
