package org.kepu.certificates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts of this machine that can be embedded in a PDF: with TrueType outlines. None is shipped, since those of operating systems
 * are licensed to their machine. Characters are taken from the first font that has them, as some Chinese fonts lack digits.
 */
@Component
class PaperFonts {

    private static final Logger LOG = LoggerFactory.getLogger(PaperFonts.class);

    private static final List<String> CHINESE = List.of(
            "simsun.ttc",
            "simfang.ttf",
            "msyh.ttc",
            "simhei.ttf",
            "uming.ttc",
            "wqy-microhei.ttc",
            "wqy-zenhei.ttc",
            "droidsansfallbackfull.ttf",
            "droidsansfallback.ttf",
            "songti.ttc",
            "stheiti light.ttc");
    private static final List<String> LATIN = List.of("liberationserif-regular.ttf", "dejavusans.ttf", "arial.ttf");
    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/System/Library/Fonts"),
            Path.of("/Library/Fonts"),
            Path.of("C:\\Windows\\Fonts"));

    private final String chosen;

    PaperFonts(@Value("${kepu.certificates.font:}") String chosen) {
        this.chosen = chosen;
    }

    /** Opens the fonts for a document; empty where the machine has no Chinese font that can be embedded. */
    Optional<Typeface> open(PDDocument document) {
        List<Path> files = chosen.isBlank() ? installed() : List.of(Path.of(chosen));
        return files.isEmpty() ? Optional.empty() : open(document, files);
    }

    private static Optional<Typeface> open(PDDocument document, List<Path> files) {
        try {
            return Optional.of(Typeface.open(document, files));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("no certificate can be printed: a font cannot be read, set KEPU_CERTIFICATES_FONT", e);
            return Optional.empty();
        }
    }

    private static List<Path> installed() {
        List<Path> all = FOLDERS.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> list(folder).stream())
                .toList();
        Optional<Path> chinese = first(all, CHINESE);
        List<Path> found = new ArrayList<>();
        chinese.ifPresent(found::add);
        chinese.flatMap(_ -> first(all, LATIN)).ifPresent(found::add);
        return found;
    }

    private static Optional<Path> first(List<Path> all, List<String> names) {
        return names.stream()
                .flatMap(name -> all.stream()
                        .filter(file -> file.getFileName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .equals(name)))
                .findFirst();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
