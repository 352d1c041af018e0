package org.kepu.planreader.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.kepu.planreader.source.PdfCell.Letter;

/** Collects the lines of one page with their place. */
final class PdfPage extends PDFTextStripper {

    private final int page;
    private final List<PdfTable> tables;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float y;
    private float size;
    private int bold;
    private boolean boldSoFar = true;

    /** A page whose letters inside the given tables go there. */
    PdfPage(int page, List<PdfTable> tables) {
        this.page = page;
        this.tables = tables;
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
        setSuppressDuplicateOverlappingText(true);
    }

    List<PdfLine> read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        flush();
        return lines;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        Letter letter = new Letter(
                position.getUnicode(),
                position.getXDirAdj() + position.getWidthDirAdj() / 2,
                position.getYDirAdj() - position.getHeightDir() / 2);
        if (tables.stream().noneMatch(table -> table.take(letter))) {
            super.processTextPosition(position);
        }
    }

    @Override
    protected void writeString(String string, List<TextPosition> positions) {
        if (text.isEmpty() && !positions.isEmpty()) {
            TextPosition first = positions.getFirst();
            left = first.getXDirAdj();
            y = first.getYDirAdj();
            size = first.getFontSizeInPt();
        }
        for (TextPosition position : positions) {
            right = position.getXDirAdj() + position.getWidthDirAdj();
            boldSoFar &= isBold(position.getFont()) || position.getUnicode().isBlank();
        }
        text.append(string);
        if (boldSoFar) {
            bold = text.toString().strip().length();
        }
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("simhei") || name.contains("黑体");
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        flush();
    }

    private void flush() {
        if (!text.toString().isBlank()) {
            lines.add(new PdfLine(page, text.toString(), left, right, y, size, bold, null));
        }
        text.setLength(0);
        bold = 0;
        boldSoFar = true;
    }
}
