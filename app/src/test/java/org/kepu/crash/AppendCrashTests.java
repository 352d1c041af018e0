package org.kepu.crash;

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
import org.junit.jupiter.api.io.TempDir;
import org.kepu.KepuApplication;

/**
 * Application and database are killed ({@code kill -9}) in turn at random moments while fifty writers append. After every kill an
 * ordinary start finds each acknowledged entry once, at most the one more that each writer had under way, the same number in the
 * audit trail and in the totals of the ledger, and an unbroken chain.
 *
 * <p>Twice in the usual run; {@code benchmarks/crash/run.sh} does it a hundred times and writes a report.
 */
class AppendCrashTests {

    private static final int KILLS = Integer.getInteger("kepu.crash.kills", 2);
    private static final long SEED = Long.getLong("kepu.crash.seed", System.nanoTime());

    @TempDir
    private Path home;

    private final Random random = new Random(SEED);
    private final long[] acknowledged = new long[AppendWithoutEnd.WRITERS];
    private final Report report = new Report(KILLS, SEED);

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
    void nothingAcknowledgedIsLostOrDoubledHoweverOftenItIsKilled() throws Exception {
        start();
        readState();
        for (int kill = 1; kill <= KILLS; kill++) {
            boolean database = kill % 2 == 0;
            Duration lived = Duration.ofMillis(100 + random.nextInt(1_400));
            long before = total();
            Thread killer = Thread.startVirtualThread(() -> killAfter(lived, database));
            readAcknowledgements();
            killer.join();
            application.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
            long written = total() - before;

            start();
            State state = readState();
            report.kill(kill, database, lived, written, state);
        }
        report.write();
    }

    private void killAfter(Duration lived, boolean database) {
        try {
            Thread.sleep(lived);
            (database ? database() : application.toHandle()).destroyForcibly();
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        application = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        KepuApplication.class.getName(),
                        "--kepu.home=" + home,
                        "--server.port=0",
                        "--spring.profiles.active=append"))
                .redirectErrorStream(true)
                .start();
        said = application.inputReader();
    }

    /** Reads what the start found, compares it with what was acknowledged, and goes on from there. */
    private State readState() throws IOException {
        long entries = 0;
        long more = 0;
        String line = next();
        for (; line.startsWith("found "); line = next()) {
            String[] words = line.split(" ");
            int writer = Integer.parseInt(words[1]);
            long last = Long.parseLong(words[4]);
            assertThat(words[2])
                    .as("writer %s: entries without gap up to the last", writer)
                    .isEqualTo(words[4]);
            assertThat(words[3]).as("writer %s: every happening once", writer).isEqualTo(words[2]);
            assertThat(last)
                    .as("writer %s: nothing acknowledged is lost, one more may have been under way", writer)
                    .isBetween(acknowledged[writer], acknowledged[writer] + 1);
            entries += last;
            more += last - acknowledged[writer];
            acknowledged[writer] = last;
        }
        assertThat(entries).as("no writer is missing").isEqualTo(total());
        assertThat(line).as("ledger and audit trail").isEqualTo("totals " + entries + " " + entries);
        String chain = next();
        assertThat(chain).startsWith("chain intact ");
        assertThat(next()).isEqualTo("writing");
        return new State(entries, more, chain);
    }

    /**
     * Everything up to the end: a killed application falls silent, one whose database was killed gives up, while writers whose commit
     * came through still say so.
     */
    private void readAcknowledgements() throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.matches("appended \\d+ \\d+")) {
                String[] words = line.split(" ");
                int writer = Integer.parseInt(words[1]);
                acknowledged[writer] = Math.max(acknowledged[writer], Long.parseLong(words[2]));
            }
        }
    }

    private String next() throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.matches("(found|totals|chain|writing).*")) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("the application ended:\n" + before);
    }

    private long total() {
        long sum = 0;
        for (long each : acknowledged) {
            sum += each;
        }
        return sum;
    }

    private ProcessHandle database() throws IOException {
        String pid =
                Files.readAllLines(home.resolve("database/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** What a start found. */
    record State(long entries, long underWay, String chain) {}
}
