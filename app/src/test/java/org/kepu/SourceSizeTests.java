package org.kepu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small classes are read, large ones are searched: half within 45 lines, nearly all within 150 (longer ones are printed), none over 300. */
class SourceSizeTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static List<Source> sources;

    private record Source(Path file, int lines) {
        static Source of(Path file) {
            try {
                return new Source(
                        ROOT.relativize(file), Files.readAllLines(file).size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeAll
    static void readAll() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(Source::of)
                    .sorted(Comparator.comparingInt(Source::lines))
                    .toList();
        }
    }

    @Test
    void noFileIsLongerThan300Lines() {
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(source ->
                        assertThat(source.lines()).as(source.file().toString()).isLessThanOrEqualTo(300));
    }
}
