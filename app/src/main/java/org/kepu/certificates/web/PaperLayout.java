package org.kepu.certificates.web;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.kepu.web.QrCode;

/** Where things stand on a certificate of A4, in points from the lower left corner. */
final class PaperLayout {

    private static final float LEFT = 84;
    private static final float RIGHT = 511;
    private static final float MIDDLE = (LEFT + RIGHT) / 2;
    private static final float BOTTOM = 96;
    private static final float LINE = 26;
    private static final float ROW = 20;
    /** So many services stand below the statement; more go to further pages. */
    private static final int SHORT = 8;

    private static final float QR = 104;

    private PaperLayout() {}

    static void write(PDDocument document, Typeface typeface, Paper paper) throws IOException {
        try (Sheet sheet = new Sheet(document, typeface)) {
            sheet.frame(40, 40, 555, 802);
            sheet.frame(46, 46, 549, 796);
            sheet.centred(MIDDLE, 706, 28, paper.title());
            sheet.right(RIGHT, 668, 10.5f, paper.number());
            float y = statement(sheet, paper.statement());
            boolean fits = paper.lines().size() <= SHORT;
            if (fits) {
                table(sheet, paper, paper.lines(), y - 14);
            } else {
                sheet.text(LEFT, y - 20, 10.5f, paper.annex());
            }
            foot(sheet, paper);
            annul(sheet, paper);
        }
        if (paper.lines().size() > SHORT) {
            annex(document, typeface, paper);
        }
    }

    private static float statement(Sheet sheet, String text) throws IOException {
        float y = 632;
        for (String line : sheet.wrap("\u3000\u3000" + text, 15, RIGHT - LEFT)) {
            sheet.text(LEFT, y, 15, line);
            y -= LINE;
        }
        return y;
    }

    private static void table(Sheet sheet, Paper paper, List<List<String>> lines, float top) throws IOException {
        float y = top;
        row(sheet, paper.head(), y);
        sheet.rule(LEFT, RIGHT, y - 6);
        for (List<String> line : lines) {
            y -= ROW;
            row(sheet, line, y);
        }
        sheet.rule(LEFT, RIGHT, y - 6);
    }

    private static void row(Sheet sheet, List<String> cells, float y) throws IOException {
        sheet.text(LEFT, y, 10.5f, cells.get(0));
        sheet.text(LEFT + 78, y, 10.5f, sheet.shortened(cells.get(1), 10.5f, 290));
        sheet.right(RIGHT, y, 10.5f, cells.get(2));
    }

    private static void foot(Sheet sheet, Paper paper) throws IOException {
        float y = 250;
        for (String line : paper.signature()) {
            sheet.right(RIGHT, y, 12, line);
            y -= 21;
        }
        sheet.right(RIGHT, y, 9, paper.seal());
        sheet.qr(QrCode.of(paper.address()), LEFT - 8, 158, QR);
        sheet.text(LEFT, 148, 9, paper.verify());
        sheet.text(LEFT, 134, 9, paper.code());
        float small = 108;
        for (String line : sheet.wrap(paper.note() + "\n" + paper.rank(), 8.5f, RIGHT - LEFT)) {
            sheet.text(LEFT, small, 8.5f, line);
            small -= 13;
        }
    }

    private static void annex(PDDocument document, Typeface typeface, Paper paper) throws IOException {
        int perPage = (int) ((700 - BOTTOM) / ROW) - 2;
        for (int from = 0; from < paper.lines().size(); from += perPage) {
            try (Sheet sheet = new Sheet(document, typeface)) {
                sheet.text(LEFT, 750, 14, paper.annex());
                sheet.right(RIGHT, 750, 10.5f, paper.number());
                table(
                        sheet,
                        paper,
                        paper.lines().subList(from, Math.min(paper.lines().size(), from + perPage)),
                        716);
                annul(sheet, paper);
            }
        }
    }

    private static void annul(Sheet sheet, Paper paper) throws IOException {
        if (!paper.annulled().isEmpty()) {
            sheet.across(MIDDLE, 420, 96, paper.annulled());
        }
    }
}
