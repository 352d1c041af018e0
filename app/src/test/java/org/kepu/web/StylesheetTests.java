package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StylesheetTests {

    private static final Path STYLESHEET = Path.of("src/main/resources/static/assets/kepu.css");

    @Test
    void theStylesheetIsAtMostFifteenKilobytesCompressed() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Files.readAllBytes(STYLESHEET));
        }
        assertThat(compressed.size()).isLessThanOrEqualTo(15 * 1024);
    }

    @Test
    void everyTokenThatIsUsedIsDefined() throws IOException {
        String css = Files.readString(STYLESHEET);
        Set<String> used = names(css, "var\\((--[\\w-]+)");
        assertThat(used).isSubsetOf(names(css, "(--[\\w-]+):"));
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        try (Stream<Path> assets = Files.walk(Path.of("src/main"))) {
            for (Path file : assets.filter(path -> path.toString().matches(".*\\.(css|jte|svg)|.*/assets/[^/]+\\.js"))
                    .toList()) {
                assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
                        .as(file.toString())
                        .doesNotContainPattern("(?:https?:)?//[\\w-]+\\.[a-z]{2,}");
            }
        }
    }

    private static Set<String> names(String css, String pattern) {
        return Pattern.compile(pattern)
                .matcher(css)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
