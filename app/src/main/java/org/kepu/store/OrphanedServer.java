package org.kepu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a killed application or a killed database leaves on a data folder: a server nobody uses, processes of a dead server, a
 * file that names a process long gone. Each would keep the next server from starting. Only the holder of the home may do this.
 */
final class OrphanedServer {

    /** A server writes what its buffers hold before it ends, which takes some seconds on a slow disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path PROCESSES = Path.of("/proc");

    private OrphanedServer() {}

    /**
     * Stops the server that runs on this data folder, if there is one, without waiting for whoever is connected, and returns once
     * the folder is free. Any other process is left alone, also one that got the number of a dead server.
     */
    static void stop(Path data) throws IOException {
        Optional<ProcessHandle> server = running(data);
        if (server.isPresent()) {
            interrupt(server.get());
            await(() -> !runsOn(server.get(), data), "A database left behind (process %d) does not stop", server.get());
        }
        for (ProcessHandle remains : remains(data)) {
            // Its server is dead: it can only end, and what it had not committed is lost anyhow.
            remains.destroyForcibly();
            await(() -> !worksIn(remains, data), "A process of a dead database (%d) does not end", remains);
        }
        Files.deleteIfExists(file(data));
    }

    /** The server that runs on this data folder. */
    static Optional<ProcessHandle> running(Path data) throws IOException {
        Path file = file(data);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> runsOn(process, data));
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Of a process that ended and that nobody waited for, the arguments are gone. */
    private static boolean runsOn(ProcessHandle process, Path data) {
        return arguments(process).contains(data.toString());
    }

    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(PROCESSES.resolve(process.pid() + "/cmdline"));
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }

    /** The fast way: SIGTERM would wait for everybody connected. */
    private static void interrupt(ProcessHandle server) throws IOException {
        try {
            int code = new ProcessBuilder("sh", "-c", "kill -INT " + server.pid())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                server.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Processes of a server that was killed; they end by themselves, but only when they next look. */
    private static List<ProcessHandle> remains(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, data))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            Path folder = PROCESSES.resolve(process.pid() + "/cwd");
            return arguments(process).startsWith("postgres:") && Files.isSameFile(folder, data);
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(BooleanSupplier gone, String otherwise, ProcessHandle process) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!gone.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IOException(otherwise.formatted(process.pid()));
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }
}
