package org.kepu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.kepu.store.DatabaseConfiguration.DatabaseConnection;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Migrates module by module: the folder {@code db/migration/<module>} owns the schema {@code <module>} and its history table.
 * No foreign key crosses schemas, so the order of modules does not matter.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z0-9]+)/");
    private static final Pattern VERSION = Pattern.compile("^V([\\d._]+?)__");

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

    /** The version at which a module's schema stands, which must exist; empty before its first migration. */
    static MigrationVersion current(DataSource database, String module) {
        return JdbcClient.create(database)
                .sql("select version from \"" + module
                        + "\".flyway_schema_history where success and version is not null")
                .query((row, _) -> MigrationVersion.fromVersion(row.getString(1)))
                .stream()
                .reduce(MigrationVersion.EMPTY, Migrations::later);
    }

    /** The version to which this program can bring a module's schema; empty for a module it does not know. */
    static MigrationVersion newest(String module) {
        return Stream.of(scripts(module))
                .map(script -> VERSION.matcher(String.valueOf(script.getFilename())))
                .filter(Matcher::find)
                .map(name -> MigrationVersion.fromVersion(name.group(1)))
                .reduce(MigrationVersion.EMPTY, Migrations::later);
    }

    private static MigrationVersion later(MigrationVersion a, MigrationVersion b) {
        return a.compareTo(b) > 0 ? a : b;
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
        return Stream.of(scripts("*"))
                .map(Migrations::moduleOf)
                .distinct()
                .sorted()
                .toList();
    }

    private static Resource[] scripts(String module) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + module + "/*.sql");
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
