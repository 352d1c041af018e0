package org.kepu.certificates.web;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Fonts of one document, the first that has a character prints it; closed after the document is saved. */
final class Typeface implements Closeable {

    private final List<Face> faces = new ArrayList<>();
    private final List<Closeable> files = new ArrayList<>();

    private Typeface() {}

    private record Face(PDFont font, Optional<CmapLookup> characters) {
        boolean has(int character) {
            return characters.map(map -> map.getGlyphId(character) != 0).orElse(character >= ' ' && character < 127);
        }
    }

    /** Some characters of one font. */
    record Run(PDFont font, String text) {
        float width(float size) throws IOException {
            return font.getStringWidth(text) * size / 1000;
        }
    }

    static Typeface open(PDDocument document, List<Path> files) throws IOException {
        Typeface typeface = new Typeface();
        try {
            for (Path file : files) {
                TrueTypeFont font = typeface.read(file.toFile());
                typeface.faces.add(
                        new Face(PDType0Font.load(document, font, true), Optional.of(font.getUnicodeCmapLookup())));
            }
        } catch (IOException e) {
            typeface.close();
            throw e;
        }
        typeface.faces.add(new Face(new PDType1Font(Standard14Fonts.FontName.HELVETICA), Optional.empty()));
        return typeface;
    }

    /** The characters of a text that no font has, each once. */
    String missing(String text) {
        StringBuilder missing = new StringBuilder();
        text.codePoints()
                .filter(character -> faces.stream().noneMatch(face -> face.has(character)))
                .distinct()
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    /** A text in parts of one font each. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Face current = faces.getFirst();
        for (int character : text.codePoints().toArray()) {
            Face face = faces.stream()
                    .filter(each -> each.has(character))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no font has " + Character.toString(character)));
            if (!face.equals(current) && !part.isEmpty()) {
                runs.add(new Run(current.font(), part.toString()));
                part.setLength(0);
            }
            current = face;
            part.appendCodePoint(character);
        }
        if (!part.isEmpty()) {
            runs.add(new Run(current.font(), part.toString()));
        }
        return runs;
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.width(size);
        }
        return width;
    }

    private TrueTypeFont read(File file) throws IOException {
        if (file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            TrueTypeCollection collection = new TrueTypeCollection(file);
            files.add(collection);
            List<TrueTypeFont> fonts = new ArrayList<>();
            collection.processAllFonts(fonts::add);
            return fonts.getFirst();
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        files.add(font);
        return font;
    }

    @Override
    public void close() throws IOException {
        for (Closeable file : files) {
            file.close();
        }
    }
}
