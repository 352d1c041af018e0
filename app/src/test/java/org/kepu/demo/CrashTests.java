package org.kepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.KepuApplication;

/**
 * Application and database are killed at random moments while plans are being adopted: the next start is an ordinary one and
 * finds the last edition that was reported or the one being written, whole.
 */
class CrashTests {

    private static final Random RANDOM = new Random();

    @TempDir
    private Path home;

    private Process application;
    private BufferedReader said;

    @AfterEach
    void stop() throws InterruptedException {
        application.destroy();
        if (!application.waitFor(60, TimeUnit.SECONDS)) {
            application.destroyForcibly();
        }
    }

    @Test
    @Timeout(300)
    void aKillLeavesTheOldStateOrTheNewOne() throws Exception {
        start();
        found(0, 0);
        int reported = adoptAWhile();
        application.toHandle().destroyForcibly();
        reported = drain(reported);
        application.waitFor(60, TimeUnit.SECONDS);

        start();
        int edition = found(reported, reported + 1);
        reported = adoptAWhile();
        assertThat(reported).isGreaterThan(edition);
        database().destroyForcibly();
        reported = drain(reported);
        application.waitFor(60, TimeUnit.SECONDS);

        start();
        found(reported, reported + 1);
    }

    private void start() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        application = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        KepuApplication.class.getName(),
                        "--kepu.home=" + home,
                        "--server.port=0",
                        "--spring.profiles.active=crash"))
                .redirectErrorStream(true)
                .start();
        said = application.inputReader();
    }

    /** Reads what the start found and returns the edition. */
    private int found(int atLeast, int atMost) throws IOException {
        String line = next("found ");
        assertThat(line).as("all or nothing").endsWith(" whole");
        int edition = number(line);
        assertThat(edition).as("nothing reported is lost").isBetween(atLeast, atMost);
        return edition;
    }

    /** Lets a few editions be adopted and then some random milliseconds pass; returns the last edition reported. */
    private int adoptAWhile() throws Exception {
        int edition = 0;
        for (int i = 0; i < 2 + RANDOM.nextInt(4); i++) {
            edition = number(next("adopted "));
        }
        application.waitFor(Duration.ofMillis(RANDOM.nextInt(300)));
        return edition;
    }

    /** The last edition reported before the end. */
    private int drain(int edition) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("adopted ")) {
                edition = number(line);
            }
        }
        return edition;
    }

    private String next(String beginning) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("the application ended before it said '" + beginning + "':\n" + before);
    }

    private ProcessHandle database() throws IOException {
        String pid =
                Files.readAllLines(home.resolve("database/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static int number(String line) {
        return Integer.parseInt(line.split(" ")[1]);
    }
}
