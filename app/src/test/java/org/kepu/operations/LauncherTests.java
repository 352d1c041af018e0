package org.kepu.operations;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the root of the repository. */
class LauncherTests {

    private static final Path LAUNCHER = Path.of("..", "kepu").toAbsolutePath().normalize();

    @Test
    void everyCommandIsDocumentedAndEveryDocumentedCommandExists() throws IOException {
        String text = Files.readString(LAUNCHER);
        List<String> documented = find("(?m)^#: ([a-z]+)[^|\n]*\\| \\S", text);
        List<String> known = find("(?m)^  ([a-z]+)[^)\n]*\\) .*cmd_", text);
        assertThat(known).isNotEmpty().containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void everyShellOfPosixCanReadIt() throws Exception {
        for (String shell : List.of("sh", "dash", "bash")) {
            if (Files.isExecutable(Path.of("/bin", shell))) {
                assertThat(run(Path.of("/"), "/bin/" + shell, "-n", LAUNCHER.toString())
                                .said())
                        .as(shell)
                        .isEmpty();
            }
        }
    }

    @Test
    void itUsesNothingThatOnlyBashKnows() throws IOException {
        String code = Files.readString(LAUNCHER)
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .reduce("", (all, line) -> all + line + "\n");
        assertThat(code).doesNotContainPattern("\\[\\[|\\bfunction \\w|\\blocal \\w|<<<|<\\(|\\$'|&>|\\bsource \\b");
    }

    @Test
    void helpListsEveryCommandFromAnyFolder(@TempDir Path elsewhere) throws Exception {
        Run help = run(elsewhere, LAUNCHER.toString(), "help");
        assertThat(help.code()).isZero();
        assertThat(help.said())
                .contains("./kepu demo", "./kepu serve", "./kepu test", "./kepu backup", "./kepu restore");
    }

    @Test
    void anUnknownCommandIsASentence() throws Exception {
        Run refused = run(Path.of("/"), LAUNCHER.toString(), "frobnicate");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("There is no command 'frobnicate'.");
    }

    @Test
    void anUnknownOptionIsASentence() throws Exception {
        Run refused = run(Path.of("/"), LAUNCHER.toString(), "demo", "--frech");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("'./kepu demo' does not know '--frech'");
    }

    @Test
    void aMachineWithoutJava25IsToldWhatToInstall(@TempDir Path old) throws Exception {
        Files.createDirectory(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        String script =
                Files.readString(LAUNCHER).replaceAll("for folder in (?s).*?; do", "for folder in " + old + "; do");
        Path copy = Files.writeString(old.resolve("kepu"), script);
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", copy.toString(), "serve");
        builder.environment().put("PATH", pathWithoutJava(old));
        builder.environment().put("JAVA_HOME", old.toString());
        Run refused = run(builder);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("Kepu needs a JDK 25 or newer");
    }

    /** A PATH with the few programs the launcher calls before it looks for Java. */
    private static String pathWithoutJava(Path folder) throws IOException {
        Path bin = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("dirname", "grep", "sed", "readlink")) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
        }
        return bin.toString();
    }

    private record Run(int code, String said) {}

    private static Run run(Path folder, String... command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command).directory(folder.toFile()));
    }

    private static Run run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        return new Run(process.exitValue(), said);
    }

    private static List<String> find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
