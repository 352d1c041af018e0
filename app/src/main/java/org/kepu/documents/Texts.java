package org.kepu.documents;

import java.time.LocalDate;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** Puts text into paragraphs. */
final class Texts {

    private Texts() {}

    /** Adds a run. Quotation marks and dashes take the Chinese font; line breaks and tabs stay what they are. */
    static XWPFRun add(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        fonts(run).setHint(STHint.EAST_ASIA);
        int texts = 0;
        for (String piece : clean(text).split("(?<=[\n\t])|(?=[\n\t])", -1)) {
            switch (piece) {
                case "\n" -> run.addBreak();
                case "\t" -> run.addTab();
                default -> run.setText(piece, texts++);
            }
        }
        return run;
    }

    /** The fonts of a run, to be named. */
    static CTFonts fonts(XWPFRun run) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        return properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
    }

    /** Without what an XML file cannot hold, and with one kind of line break. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Texts::allowed)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    /** 2026年3月5日. */
    static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
