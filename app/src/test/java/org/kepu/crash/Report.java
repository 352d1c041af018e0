package org.kepu.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run of kills found, as a table. */
final class Report {

    private static final Path FILE = Path.of("target", "crash-report.md");

    private final List<String> rows = new ArrayList<>();
    private final int kills;
    private final long seed;
    private String failure = "";

    Report(int kills, long seed) {
        this.kills = kills;
        this.seed = seed;
    }

    /**
     * A kill that was survived.
     *
     * @param lived from the moment all writers were at work
     * @param written acknowledged in that time
     * @param back how long the next start took, with everything it looked up
     */
    void kill(
            int number,
            AppendCrashTests.Victim victim,
            Duration lived,
            long written,
            AppendCrashTests.State state,
            Duration back) {
        String row = "| %d | %s | %d | %d | %d | %d | %s | %d |"
                .formatted(
                        number,
                        victim.name().toLowerCase(Locale.ROOT),
                        lived.toMillis(),
                        written,
                        state.underWay(),
                        state.entries(),
                        state.chain().replace("chain ", ""),
                        back.toMillis());
        System.out.println(row);
        rows.add(row);
    }

    /** Why the run ended early. */
    void failed(Throwable why) {
        failure = String.valueOf(why.getMessage());
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Kills while %d writers append".formatted(AppendWithoutEnd.WRITERS));
        lines.add("");
        lines.add("%d of %d kills survived (kill -9 of application, database and both in turn), seed %d."
                .formatted(rows.size(), kills, seed));
        lines.add(
                failure.isEmpty()
                        ? "Lost: 0. Doubled: 0. Broken chains: 0."
                        : "**Then it failed:**\n\n```\n" + failure + "\n```");
        lines.add("");
        lines.add(
                "| kill | of | after ms | acknowledged since the last | committed unacknowledged | entries | chain (links, waiting) | back after ms |");
        lines.add("|---|---|---|---|---|---|---|---|");
        lines.addAll(rows);
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }
}
