package org.kepu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.kepu.store.DatabaseConfiguration.DatabaseConnection;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates module by module: the folder {@code db/migration/<module>} owns the schema {@code <module>} and its history table.
 * No foreign key crosses schemas, so the order of modules does not matter.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z]+)/");

    private final Environment environment;
    private final DatabaseConnection connection;

    Migrations(Environment environment, DatabaseConnection connection) {
        this.environment = environment;
        this.connection = connection;
    }

    @Override
    public void migrate(Flyway flyway) {
        DataSource database = connection.asOwner();
        check(environment, connection);
        modules().forEach(module -> migrate(database, module, MigrationVersion.LATEST));
        if (connection.apart()) {
            Privileges.grant(database, connection.application().user(), modules());
        }
    }

    /** Refuses a database that lacks what Kepu relies on, unless tests have turned the checks off. */
    static void check(Environment environment, DatabaseConnection connection) {
        if (!"off".equals(environment.getProperty("kepu.checks"))) {
            DatabaseRequirements.check(
                    connection.asOwner(), connection.application().user());
        }
    }

    static void migrate(DataSource database, String module, MigrationVersion target) {
        flyway(database, module, target).migrate();
    }

    /** The version at which a module's schema stands; empty before its first migration. */
    static MigrationVersion current(DataSource database, String module) {
        MigrationInfo current =
                flyway(database, module, MigrationVersion.LATEST).info().current();
        return current == null || current.getVersion() == null ? MigrationVersion.EMPTY : current.getVersion();
    }

    /** The version to which this program can bring a module's schema. */
    static MigrationVersion newest(DataSource database, String module) {
        return Stream.of(
                        flyway(database, module, MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .reduce(MigrationVersion.EMPTY, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    private static Flyway flyway(DataSource database, String module, MigrationVersion target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .schemas(module)
                .defaultSchema(module)
                .locations("classpath:db/migration/" + module)
                .target(target)
                .load();
    }

    /** The modules that have tables. */
    static List<String> modules() {
        try {
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            return Stream.of(scripts)
                    .map(Migrations::moduleOf)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String moduleOf(Resource script) {
        try {
            var matcher = MODULE.matcher(script.getURL().toString());
            if (!matcher.find()) {
                throw new IllegalStateException("not in a module folder: " + script);
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
