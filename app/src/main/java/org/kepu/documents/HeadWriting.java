package org.kepu.documents;

import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes what stands above the title. */
final class HeadWriting {

    /** The largest size of a body's name in points; narrowed down to half its width before it shrinks. */
    private static final int LARGEST = 54;

    private static final int NARROWEST = 50;
    private static final double POINTS_PER_LINE = Measure.TEXT_WIDTH / 25.4 * 72;

    private final Paragraphs paragraphs;

    HeadWriting(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    void write(Letterhead head) {
        switch (head) {
            case Letterhead.Plain plain ->
                plain.number().ifPresent(number -> {
                    paragraphs.add("DocumentNumber", number.toString());
                    twoLines();
                });
            case Letterhead.Red red -> red(red);
            case Letterhead.Letter letter -> letter(letter);
        }
    }

    private void red(Letterhead.Red head) {
        body(head.body(), Measure.twips(35));
        twoLines();
        XWPFParagraph line = paragraphs.add("DocumentNumber", text(head.number()));
        Xml.properties(
                line, "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"FF0000\"/></w:pBdr>");
        twoLines();
    }

    private void letter(Letterhead.Letter head) {
        XWPFParagraph name = body(head.body(), 0);
        int left = -Measure.twips(8);
        int right = -Measure.twips(6);
        Xml.properties(name, """
                <w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="8" w:color="FF0000"/></w:pBdr>
                <w:ind w:left="%d" w:right="%d"/>""".formatted(left, right));
        if (head.number().isPresent()) {
            paragraphs.add("DocumentNumber", text(head.number())).setAlignment(ParagraphAlignment.RIGHT);
        }
        twoLines();
    }

    private XWPFParagraph body(String name, int twipsAbove) {
        XWPFParagraph paragraph = paragraphs.add("IssuingBody", name);
        paragraph.setSpacingBefore(twipsAbove);
        XWPFRun run = paragraph.getRuns().getFirst();
        double characters = Math.max(1, Measure.characters(name));
        double room = POINTS_PER_LINE * 0.98 / characters;
        double size = Math.min(LARGEST, room * 100 / NARROWEST);
        run.setFontSize(Math.floor(size));
        run.setTextScale((int) Math.min(100, Math.floor(room * 100 / Math.floor(size))));
        return paragraph;
    }

    private static String text(Optional<DocumentNumber> number) {
        return number.map(DocumentNumber::toString).orElse("");
    }

    private void twoLines() {
        paragraphs.empty();
        paragraphs.empty();
    }
}
