package org.kepu.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.store.DatabaseVisit;
import org.kepu.store.HomeClaim;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.springframework.core.env.Environment;

/**
 * Saves one moment of the database, and the files and keys beside it, into an archive. The server may run meanwhile: the
 * transaction sees one moment, and files are only ever added, so all that the database speaks of is there.
 */
final class Backup {

    static final String HOME = "home/";

    private final Environment environment;
    private final KepuHome home;
    private final Clock clock;

    Backup(Environment environment, KepuHome home, Clock clock) {
        this.environment = environment;
        this.home = home;
        this.clock = clock;
    }

    /** Saves into a file that must not exist yet. */
    Manifest save(Path file) throws Exception {
        try (var archive = new ArchiveWriter(file)) {
            Optional<HomeClaim> claim = home.claim();
            try (var visit = DatabaseVisit.open(environment, home, claim.isEmpty())) {
                Manifest manifest = save(visit, archive);
                archive.finish(manifest);
                return manifest;
            } finally {
                claim.ifPresent(HomeClaim::close);
            }
        }
    }

    private Manifest save(DatabaseVisit visit, ArchiveWriter archive) throws Exception {
        Map<String, String> versions = visit.versions();
        if (versions.isEmpty()) {
            throw new InstallationRefused("There is nothing to save yet in " + home.path()
                    + ": Kepu has never started on it. Name the right home folder in KEPU_HOME.");
        }
        List<String> schemas = List.copyOf(versions.keySet());
        try (Connection connection = visit.database().getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var copies = new TableCopies(connection);
            // A row that a policy hides must stop the backup, not be missing from it.
            copies.runEach(List.of("set local row_security = off", "set local datestyle = 'ISO, YMD'"));
            List<Manifest.Table> tables = new ArrayList<>();
            for (Manifest.Table table : copies.tables(schemas)) {
                long[] rows = new long[1];
                archive.add(table.entry(), out -> rows[0] = copies.copyOut(table, out));
                tables.add(new Manifest.Table(table.name(), table.columns(), rows[0], table.entry()));
            }
            List<Manifest.Sequence> sequences = copies.sequences(schemas);
            connection.rollback();
            saveFiles(archive);
            return new Manifest(Manifest.FORMAT, clock.instant(), versions, tables, sequences, archive.entries());
        }
    }

    private void saveFiles(ArchiveWriter archive) throws Exception {
        for (Path belonging : home.belongings()) {
            try (Stream<Path> files = Files.walk(belonging)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    archive.add(HOME + home.path().relativize(file), out -> copy(file, out));
                }
            }
        }
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } catch (NoSuchFileException e) {
            throw new InstallationRefused(file + " vanished while it was saved. Save again.", e);
        }
    }
}
