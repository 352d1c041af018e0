package org.kepu.certificates.web;

import java.awt.geom.AffineTransform;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.kepu.web.QrCode;

/** One page of A4 that is written on. */
final class Sheet implements Closeable {

    private static final float ACCENT_RED = 0.05f;
    private static final float ACCENT_GREEN = 0.36f;
    private static final float ACCENT_BLUE = 0.39f;

    /** Modules of a code touch, so that no white line shows between them. */
    private static final float OVERLAP = 0.2f;

    private final PDPageContentStream ink;
    private final Typeface typeface;

    Sheet(PDDocument document, Typeface typeface) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        this.ink = new PDPageContentStream(document, page);
        this.typeface = typeface;
    }

    void text(float x, float y, float size, String text) throws IOException {
        ink.beginText();
        ink.newLineAtOffset(x, y);
        show(size, text);
        ink.endText();
    }

    void centred(float x, float y, float size, String text) throws IOException {
        text(x - typeface.width(text, size) / 2, y, size, text);
    }

    void right(float x, float y, float size, String text) throws IOException {
        text(x - typeface.width(text, size), y, size, text);
    }

    /** A text in light red across the page, upwards. */
    void across(float x, float y, float size, String text) throws IOException {
        AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
        turn.rotate(Math.PI / 5);
        turn.translate(-typeface.width(text, size) / 2, 0);
        ink.setNonStrokingColor(0.9f, 0.6f, 0.58f);
        ink.beginText();
        ink.setTextMatrix(new Matrix(turn));
        show(size, text);
        ink.endText();
        ink.setNonStrokingColor(0f, 0f, 0f);
    }

    List<String> wrap(String text, float size, float width) throws IOException {
        return Lines.of(text, width, part -> typeface.width(part, size));
    }

    String shortened(String text, float size, float width) throws IOException {
        List<String> lines = wrap(text, size, width);
        return lines.size() == 1 ? text : wrap(text, size, width - size).getFirst() + "…";
    }

    void frame(float left, float bottom, float right, float top) throws IOException {
        ink.setStrokingColor(ACCENT_RED, ACCENT_GREEN, ACCENT_BLUE);
        ink.setLineWidth(1);
        ink.addRect(left, bottom, right - left, top - bottom);
        ink.stroke();
    }

    void rule(float left, float right, float y) throws IOException {
        ink.setStrokingColor(0.6f, 0.6f, 0.6f);
        ink.setLineWidth(0.5f);
        ink.moveTo(left, y);
        ink.lineTo(right, y);
        ink.stroke();
    }

    void qr(QrCode code, float x, float y, float side) throws IOException {
        float module = side / code.size();
        for (int[] dark : code.dark()) {
            ink.addRect(x + dark[0] * module, y + side - (dark[1] + 1) * module, module + OVERLAP, module + OVERLAP);
        }
        ink.fill();
    }

    private void show(float size, String text) throws IOException {
        for (Typeface.Run run : typeface.runs(text)) {
            ink.setFont(run.font(), size);
            ink.showText(run.text());
        }
    }

    @Override
    public void close() throws IOException {
        ink.close();
    }
}
