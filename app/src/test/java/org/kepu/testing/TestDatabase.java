package org.kepu.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kepu.store.DatabaseVisit;
import org.kepu.store.KepuHome;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;

/**
 * One PostgreSQL for the whole run; each application context gets a database of its own, a copy of one that was migrated once. The
 * address is the owner's; the application under test works as {@code kepu_app}, as it does outside tests.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Makes an empty database, owned by a role that is no superuser, and returns its address. */
    public static String create() {
        return create("template1");
    }

    /** Makes a database with the tables of every module and no row in them, and returns its address. */
    public static String migrated() {
        return create(Template.NAME);
    }

    private static String create(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(Server.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner kepu template " + template);
            return ownersAddress(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ownersAddress(String name) {
        return Server.url(name).replace("user=postgres", "user=kepu");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path home = Files.createTempDirectory("kepu-test");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "testDatabase",
                            Map.ofEntries(
                                    Map.entry("kepu.database.url", migrated()),
                                    Map.entry("kepu.database.application-user", "kepu_app"),
                                    Map.entry("kepu.home", home.toString()),
                                    // tests of other pages sign in with a password alone
                                    Map.entry(
                                            "kepu.second-factor.roles",
                                            context.getEnvironment().getProperty("kepu.test.second-factor", "")),
                                    Map.entry("kepu.checks", "off"),
                                    // tests of plans work on them themselves
                                    Map.entry("kepu.matching.look-every", "1d"),
                                    Map.entry("kepu.matching.seconds", "1"),
                                    // tests of it join for themselves
                                    Map.entry("kepu.volunteers.join-first", "1d"),
                                    // contexts that wait in the cache give their connections back
                                    Map.entry("spring.datasource.hikari.minimum-idle", "1"),
                                    Map.entry("spring.datasource.hikari.idle-timeout", "10000"),
                                    // tests announce for themselves
                                    Map.entry("kepu.outbox.announce-every", "1d"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Migrated by the product's own migrations; nobody works in it, as a database in use cannot be copied. */
    private static final class Template {
        private static final String NAME = migrate();

        private static String migrate() {
            String url = create();
            try {
                MockEnvironment environment = new MockEnvironment()
                        .withProperty(
                                "kepu.home",
                                Files.createTempDirectory("kepu-test").toString())
                        .withProperty("kepu.database.url", url)
                        .withProperty("kepu.checks", "off");
                try (var visit = DatabaseVisit.open(environment, new KepuHome(environment), false)) {
                    visit.migrate();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return url.replaceAll(".*/|\\?.*", "");
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        static String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + POSTGRES.getPort() + "/" + database + "?user=postgres";
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "600")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create role kepu login");
                    statement.execute("create role kepu_app login");
                }
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
