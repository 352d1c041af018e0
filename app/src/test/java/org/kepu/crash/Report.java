package org.kepu.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a run of kills found, as a table; it is written only if every kill was survived. */
final class Report {

    private static final Path FILE = Path.of("target", "crash-report.md");

    private final List<String> rows = new ArrayList<>();
    private final int kills;
    private final long seed;

    Report(int kills, long seed) {
        this.kills = kills;
        this.seed = seed;
    }

    void kill(int number, boolean database, Duration lived, long written, AppendCrashTests.State state) {
        String row = "| %d | %s | %d | %d | %d | %d | %s |"
                .formatted(
                        number,
                        database ? "database" : "application",
                        lived.toMillis(),
                        written,
                        state.underWay(),
                        state.entries(),
                        state.chain().replace("chain ", ""));
        System.out.println(row);
        rows.add(row);
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Kills while %d writers append".formatted(AppendWithoutEnd.WRITERS));
        lines.add("");
        lines.add(
                "%d kills (kill -9 of application and database in turn), seed %d. Lost: 0. Doubled: 0. Broken chains: 0."
                        .formatted(kills, seed));
        lines.add("");
        lines.add(
                "| kill | of | after ms | acknowledged since the last | committed unacknowledged | entries | chain (links, waiting) |");
        lines.add("|---|---|---|---|---|---|---|");
        lines.addAll(rows);
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }
}
