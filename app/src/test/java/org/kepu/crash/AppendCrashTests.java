package org.kepu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.KepuApplication;

/**
 * Application, database and both are killed ({@code kill -9}) in turn at random moments while fifty writers append. An application
 * whose database was killed starts it again and goes on. After every kill an ordinary start finds each acknowledged entry once, at
 * most the one more that each writer had under way, the same number in the audit trail and in the totals of the ledger, and an
 * unbroken chain.
 *
 * <p>Twice in the usual run; {@code benchmarks/crash/run.sh} does it a hundred times.
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
        try {
            start();
            readState();
            for (int kill = 1; kill <= KILLS; kill++) {
                killOnce(kill, Victim.values()[kill % Victim.values().length]);
            }
        } catch (Exception | AssertionError e) {
            report.failed(e);
            throw e;
        } finally {
            report.write();
        }
    }

    private void killOnce(int kill, Victim victim) throws IOException, InterruptedException {
        Duration lived = aMoment();
        long before = total();
        Optional<Duration> alive = victim == Victim.DATABASE ? Optional.of(killDatabase(lived)) : Optional.empty();

        List<ProcessHandle> victims =
                victim == Victim.BOTH ? List.of(database(), application.toHandle()) : List.of(application.toHandle());
        Thread killer = killAfter(alive.isPresent() ? aMoment() : lived, victims);
        read(line -> false);
        killer.join();
        application.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        long written = total() - before;

        long began = System.nanoTime();
        start();
        State state = readState();
        report.kill(kill, victim, lived, written, state, alive.orElseGet(() -> since(began)));
    }

    /** The application outlives its database, starts it again and goes on; returns how long that took. */
    private Duration killDatabase(Duration lived) throws IOException, InterruptedException {
        Thread killer = killAfter(lived, List.of(database()));
        killer.join();
        long began = System.nanoTime();
        assertThat(read(line -> line.startsWith("again ")))
                .as("the application goes on")
                .isTrue();
        return since(began);
    }

    private Duration aMoment() {
        return Duration.ofMillis(100 + random.nextInt(1_400));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Thread killAfter(Duration lived, List<ProcessHandle> victims) {
        return Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(lived);
                victims.forEach(ProcessHandle::destroyForcibly);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
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
                        "--spring.main.lazy-initialization=true",
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

    /** Reads acknowledgements up to a line, or to the end: a killed application falls silent. */
    private boolean read(Predicate<String> last) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.matches("appended \\d+ \\d+")) {
                String[] words = line.split(" ");
                int writer = Integer.parseInt(words[1]);
                acknowledged[writer] = Math.max(acknowledged[writer], Long.parseLong(words[2]));
            } else if (last.test(line)) {
                return true;
            }
        }
        return false;
    }

    private String next() throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.matches("(found|totals|chain|writing).*")) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("the application ended:\n" + before + lastLines(home.resolve("logs/kepu.log")));
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 150), lines.size()));
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

    /** What is killed. */
    enum Victim {
        BOTH,
        APPLICATION,
        /** And the application later, so that a start can look what there is. */
        DATABASE
    }

    /** What a start found. */
    record State(long entries, long underWay, String chain) {}
}
