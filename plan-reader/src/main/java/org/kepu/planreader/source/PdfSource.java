package org.kepu.planreader.source;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text of a PDF page by page with its geometry, which tells wraps from paragraphs. */
final class PdfSource {

    private static final int MOST_PAGES = 600;

    private PdfSource() {}

    static List<RawLine> read(byte[] content, int maxCharacters) throws Unreadable {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int count = document.getNumberOfPages();
            if (count == 0) {
                throw new Unreadable(Refusal.DAMAGED);
            }
            if (count > MOST_PAGES) {
                throw new Unreadable(Refusal.TOO_LONG);
            }
            PdfPages pages = new PdfPages(document);
            long characters = 0;
            for (int page = 1; page <= count && !Thread.currentThread().isInterrupted(); page++) {
                characters += pages.read(page);
                if (characters > maxCharacters) {
                    throw new Unreadable(Refusal.TOO_LONG);
                }
            }
            refuseScans(pages.lines(), count);
            return PdfFlow.lines(pages.lines());
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Refusal.PASSWORD);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Refusal.DAMAGED);
        }
    }

    private static void refuseScans(List<PdfLine> lines, int pages) throws Unreadable {
        long letters = 0;
        long lost = 0;
        for (PdfLine line : lines) {
            letters += line.text().chars().filter(Character::isLetter).count();
            lost += line.text()
                    .chars()
                    .filter(c -> c == '\uFFFD' || (c >= 0xE000 && c <= 0xF8FF))
                    .count();
        }
        if (letters < 20L * pages || lost > letters) {
            throw new Unreadable(lost > letters && lost > 50 ? Refusal.BROKEN_ENCODING : Refusal.NO_TEXT);
        }
    }
}
