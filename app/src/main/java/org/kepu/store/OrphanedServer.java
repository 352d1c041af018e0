package org.kepu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that outlived a killed application: the next start would wait for its data folder for ever. */
final class OrphanedServer {

    private OrphanedServer() {}

    /** Stops the server that runs on this data folder, if there is one; any other process is left alone. */
    static void stop(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
        ProcessHandle.of(pid).filter(process -> runsOn(process, data)).ifPresent(OrphanedServer::stop);
    }

    private static boolean runsOn(ProcessHandle process, Path data) {
        try {
            String arguments = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return arguments.contains(data.toString());
        } catch (IOException e) {
            return process.info().commandLine().orElse("").contains(data.toString());
        }
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("A database left behind (process " + server.pid() + ") does not stop", e);
        }
    }
}
