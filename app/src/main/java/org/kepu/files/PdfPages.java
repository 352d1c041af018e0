package org.kepu.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What can be shown of a PDF.
 *
 * @param first its first page as a picture; empty if it cannot be drawn in reasonable time
 */
record PdfPages(int pages, Optional<BufferedImage> first) {

    private static final int SECONDS = 15;

    /**
     * Counts the pages and draws the first, its longer side so many pixels.
     *
     * @throws IOException if it is damaged or wants a password
     */
    static PdfPages read(byte[] content, int longest) throws IOException {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            return new PdfPages(pages, pages == 0 ? Optional.empty() : draw(document, longest));
        } catch (RuntimeException e) {
            throw new IOException("damaged PDF", e);
        }
    }

    private static Optional<BufferedImage> draw(PDDocument document, int longest) {
        PDRectangle box = document.getPage(0).getCropBox();
        float side = Math.max(box.getWidth(), box.getHeight());
        if (!(side > 1)) {
            return Optional.empty();
        }
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        CompletableFuture<BufferedImage> picture = CompletableFuture.supplyAsync(() -> {
            try {
                return renderer.renderImage(0, longest / side, ImageType.RGB);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            return Optional.of(picture.get(SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
