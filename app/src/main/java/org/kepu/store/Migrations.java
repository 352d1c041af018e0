package org.kepu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
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

    Migrations(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (!"off".equals(environment.getProperty("kepu.checks"))) {
            DatabaseRequirements.check(flyway.getConfiguration().getDataSource());
        }
        for (String module : modules()) {
            Flyway.configure(flyway.getConfiguration().getClassLoader())
                    .dataSource(flyway.getConfiguration().getDataSource())
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
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
