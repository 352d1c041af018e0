package org.kepu.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.kepu.store.DatabaseConfiguration.DatabaseConnection;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The installation's database for a command that runs beside or instead of the server: the one by URL, else the embedded one,
 * started for the command unless the server has it running.
 */
public final class DatabaseVisit implements AutoCloseable {

    private final Environment environment;
    private final DatabaseConnection connection;
    private final DataSource database;

    private DatabaseVisit(Environment environment, DatabaseConnection connection) {
        this.environment = environment;
        this.connection = connection;
        this.database = connection.asOwner();
    }

    /**
     * Opens the database.
     *
     * @param serverRuns whether another process holds the home, so that an embedded database must be running
     */
    public static DatabaseVisit open(Environment environment, KepuHome home, boolean serverRuns) {
        DatabaseConnection connection = DatabaseConfiguration.byUrl(environment)
                .orElseGet(() -> serverRuns
                        ? EmbeddedDatabase.running(home.folder(KepuHome.DATABASE))
                        : DatabaseConnection.to(EmbeddedDatabase.start(home.folder(KepuHome.DATABASE))));
        return new DatabaseVisit(environment, connection);
    }

    /** Whether the operator named a database of his own. */
    public static boolean isByUrl(Environment environment) {
        return DatabaseConfiguration.byUrl(environment).isPresent();
    }

    /** Where to get connections of the owner from; each is a new one. */
    public DataSource database() {
        return database;
    }

    /** The versions of the schemas that exist, by module. */
    public Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        for (String module : existing()) {
            versions.put(module, Migrations.current(database, module).toString());
        }
        return versions;
    }

    /** The modules whose schemas exist in the database. */
    public List<String> existing() {
        var schemas = JdbcClient.create(database)
                .sql("select table_schema from information_schema.tables where table_name = 'flyway_schema_history'")
                .query(String.class)
                .list();
        return Migrations.modules().stream().filter(schemas::contains).toList();
    }

    /**
     * Makes the schemas at these versions in a database that has none of them.
     *
     * @throws InstallationRefused if this program does not know a module or a version
     */
    public void migrateTo(Map<String, String> versions) {
        Migrations.check(environment, connection);
        versions.forEach(this::refuseUnknown);
        versions.forEach(
                (module, version) -> Migrations.migrate(database, module, MigrationVersion.fromVersion(version)));
    }

    /** Brings all schemas to the newest version this program knows. */
    public void migrate() {
        Migrations.modules().forEach(module -> Migrations.migrate(database, module, MigrationVersion.LATEST));
    }

    private void refuseUnknown(String module, String version) {
        if (Migrations.newest(module).compareTo(MigrationVersion.fromVersion(version)) < 0) {
            throw new InstallationRefused("The backup was made by a newer Kepu than this one (" + module + " " + version
                    + "). Bring this Kepu up to date first.");
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
