package org.kepu.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first example runs as it stands and prints what the README says. */
class ReadmeExampleTest {

    @Test
    void theFirstExamplePrintsWhatTheReadmePromises(@TempDir Path folder) throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("README.md"));
        Path source = folder.resolve("First.java");
        Files.writeString(source, group(readme, "```java\n(.*?)```"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed.strip()).isEqualTo(group(readme, "It prints `([^`]*)`"));
    }

    private static String group(String text, String regex) {
        Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
