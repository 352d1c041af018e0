package org.kepu.certificates.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Component;

/** Prints certificates as PDF: one page with the statement, further ones where the list of services is long. */
@Component
class PaperPrinting {

    private final PaperFonts fonts;

    PaperPrinting(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** The file. Refused where this machine has no Chinese font for it, and where its fonts lack a character of the paper. */
    Outcome<byte[]> pdf(Paper paper) {
        try (PDDocument document = new PDDocument()) {
            Optional<Typeface> found = fonts.open(document);
            if (found.isEmpty()) {
                return Outcome.refused("", "certificates.refusal.noFont");
            }
            try (Typeface typeface = found.get()) {
                String missing = typeface.missing(everything(paper));
                if (!missing.isEmpty()) {
                    return Outcome.refused("", "certificates.refusal.noGlyph", missing);
                }
                PDDocumentInformation about = document.getDocumentInformation();
                about.setTitle(paper.title() + " " + paper.number());
                document.getDocumentCatalog().setLanguage(Locale.SIMPLIFIED_CHINESE.toLanguageTag());
                PaperLayout.write(document, typeface, paper);
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                document.save(file);
                return Outcome.done(file.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String everything(Paper paper) {
        StringBuilder text = new StringBuilder(paper.toString().replaceAll("\\s", " ") + "…");
        paper.lines().stream().flatMap(List::stream).forEach(text::append);
        return text.toString();
    }
}
