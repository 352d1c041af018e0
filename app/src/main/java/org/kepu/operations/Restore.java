package org.kepu.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.kepu.store.DatabaseVisit;
import org.kepu.store.HomeClaim;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings a backup back into an empty home and an empty database, and migrates it to this program's version. */
final class Restore {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Environment environment;
    private final KepuHome home;
    private final Clock clock;

    Restore(Environment environment, KepuHome home, Clock clock) {
        this.environment = environment;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Brings the archive back.
     *
     * @param force whether what is there now may be set aside (the home) or dropped (a database by URL)
     */
    Manifest bringBack(Path file, boolean force) throws Exception {
        try (var archive = new ArchiveReader(file)) {
            archive.verify();
            HomeClaim claim = home.claim().orElseThrow(this::running);
            try {
                return bringBack(archive, force);
            } finally {
                claim.close();
            }
        }
    }

    private Manifest bringBack(ArchiveReader archive, boolean force) throws SQLException, IOException {
        clearTheWay(force);
        UnfinishedRestore.begin(home.path());
        try (var visit = DatabaseVisit.open(environment, home, false)) {
            bringBack(archive, visit);
        }
        bringBackFiles(archive);
        UnfinishedRestore.end(home.path());
        return archive.manifest();
    }

    private InstallationRefused running() {
        return new InstallationRefused("Kepu runs on " + home.path() + ". Stop it first.");
    }

    private void clearTheWay(boolean force) {
        if (UnfinishedRestore.isIn(home.path())) {
            home.empty();
            return;
        }
        if (!force) {
            refuseData();
        }
        if (!home.isEmpty()) {
            home.setAside("before-restore-" + STAMP.format(LocalDateTime.now(clock)));
        }
    }

    private void refuseData() {
        if (!home.isEmpty()) {
            throw new InstallationRefused("The home folder " + home.path()
                    + " is not empty. Name an empty one in KEPU_HOME, or add --force to set its content aside.");
        }
        if (DatabaseVisit.isByUrl(environment)) {
            try (var visit = DatabaseVisit.open(environment, home, false)) {
                if (!visit.existing().isEmpty()) {
                    throw new InstallationRefused("The database in KEPU_DATABASE_URL is not empty."
                            + " Name an empty one, or add --force to drop its content.");
                }
            }
        }
    }

    private static void bringBack(ArchiveReader archive, DatabaseVisit visit) throws SQLException, IOException {
        OtherConnections.refuse(visit.database());
        for (String schema : visit.existing()) {
            JdbcClient.create(visit.database())
                    .sql("drop schema \"" + schema + "\" cascade")
                    .update();
        }
        visit.migrateTo(archive.manifest().schemas());
        try (Connection connection = visit.database().getConnection()) {
            connection.setAutoCommit(false);
            load(archive, connection);
            connection.commit();
        }
        visit.migrate();
    }

    private static void load(ArchiveReader archive, Connection connection) throws SQLException, IOException {
        Manifest manifest = archive.manifest();
        var copies = new TableCopies(connection);
        Guards guards = Guards.of(connection, List.copyOf(manifest.schemas().keySet()));
        guards.lower();
        copies.runEach(manifest.tables().stream()
                .map(table -> "delete from " + table.name())
                .toList());
        for (Manifest.Table table : manifest.tables()) {
            try (InputStream in = archive.open(table.entry())) {
                long rows = copies.copyIn(table, in);
                if (rows != table.rows()) {
                    throw new InstallationRefused("Of the " + table.rows() + " rows of " + table.name() + " only "
                            + rows + " came back. Nothing was changed in the database.");
                }
            }
        }
        copies.setSequences(manifest.sequences());
        guards.raise();
        copies.refreshViews(List.copyOf(manifest.schemas().keySet()));
    }

    private void bringBackFiles(ArchiveReader archive) throws IOException {
        for (Manifest.Entry entry : archive.manifest().entries()) {
            if (entry.name().startsWith(Backup.HOME)) {
                Path target = home.path()
                        .resolve(entry.name().substring(Backup.HOME.length()))
                        .normalize();
                if (!target.startsWith(home.path())) {
                    throw new InstallationRefused(
                            "The archive's entry " + entry.name() + " points outside the home folder.");
                }
                write(archive, entry, target);
            }
        }
    }

    private static void write(ArchiveReader archive, Manifest.Entry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = archive.open(entry.name());
                FileChannel channel = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            in.transferTo(out);
            channel.force(true);
        }
    }
}
