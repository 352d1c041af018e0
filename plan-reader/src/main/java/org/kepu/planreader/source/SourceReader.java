package org.kepu.planreader.source;

import java.util.ArrayList;
import java.util.List;

/** Reads a document of any supported format into lines. */
public final class SourceReader {

    private SourceReader() {}

    /**
     * Reads the document.
     *
     * @param content the whole file
     * @param maxCharacters most characters of text that are accepted
     * @throws Unreadable with the reason, when the document cannot or must not be read
     */
    public static SourceText read(byte[] content, int maxCharacters) throws Unreadable {
        if (content.length == 0) {
            throw new Unreadable(Refusal.EMPTY);
        }
        Format format = Sniffer.sniff(content);
        SourceText text = numbered(
                switch (format) {
                    case DOCX -> new SourceText(format, DocxSource.read(content), false);
                    case DOC -> new SourceText(format, DocSource.read(content), false);
                    case PDF -> new SourceText(format, PdfSource.read(content, maxCharacters), false);
                    case HTML -> HtmlSource.read(content);
                    case TXT -> TxtSource.read(content);
                });
        long characters = 0;
        for (RawLine line : text.lines()) {
            characters += line.text().length();
        }
        if (characters > maxCharacters) {
            throw new Unreadable(Refusal.TOO_LONG);
        }
        if (text.lines().stream().allMatch(line -> line.text().isBlank())) {
            throw new Unreadable(format == Format.PDF ? Refusal.NO_TEXT : emptyOrPicture(content));
        }
        return text;
    }

    private static Refusal emptyOrPicture(byte[] content) {
        return content.length > 100_000 ? Refusal.NO_TEXT : Refusal.EMPTY;
    }

    private static SourceText numbered(SourceText text) {
        List<RawLine> lines = new ArrayList<>(text.lines().size());
        for (RawLine line : text.lines()) {
            lines.add(line.numbered(lines.size() + 1));
        }
        return new SourceText(text.format(), lines, text.doubtfulEncoding());
    }
}
