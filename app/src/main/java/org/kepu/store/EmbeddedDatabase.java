package org.kepu.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kepu.store.DatabaseConfiguration.DatabaseConnection;
import org.kepu.store.DatabaseConfiguration.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in the home folder, for cities without a database team. The library's defaults are made for
 * tests and lose data; every one of them is turned back here and checked after the start.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String SUPERUSER = "postgres";
    /** Owns the database and its tables, and is no superuser. */
    private static final String OWNER = "kepu";
    /** As which the application works: it owns nothing, so that row-level security binds it and triggers stay. */
    private static final String APPLICATION = "kepu_app";

    static final String DATABASE = "kepu";

    private final Path folder;
    private final Path data;
    private final Path secret;
    private final Login owner;
    private final Login application;

    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedDatabase(Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        OrphanedServer.stop(data);
        this.secret = secretFile(folder, "password");
        this.owner = new Login(OWNER, Files.readString(secret).strip());
        this.application = new Login(
                APPLICATION,
                Files.readString(secretFile(folder, "application-password")).strip());
        this.server = settings().start();
    }

    /**
     * Starts the server on the data in this folder, making it first if there is none. A server left behind by a killed
     * application is stopped before. One that is killed while the application lives is started again at the same address.
     */
    static EmbeddedDatabase start(Path folder) {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(folder);
            database.prepare();
            database.watch();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not start in " + folder, e);
        }
    }

    private EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", secret.toString())
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", owner.secret())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setServerConfig("max_connections", "100");
    }

    private void watch() throws IOException {
        Optional<ProcessHandle> running = OrphanedServer.running(data);
        if (running.isPresent()) {
            var _ = running.get().onExit().thenRunAsync(this::revive, Thread::startVirtualThread);
        }
    }

    /** The pool of connections finds the address again by itself. */
    private synchronized void revive() {
        if (closed) {
            return;
        }
        LOG.error("The embedded database ended unasked. It is started again.");
        try {
            OrphanedServer.stop(data);
            server.close();
            server = settings().setPort(server.getPort()).start();
            watch();
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded database could not be started again", e);
        }
    }

    /**
     * The server that another process of ours runs on the data in this folder.
     *
     * @throws InstallationRefused if it is not there yet
     */
    static DatabaseConnection running(Path folder) {
        try {
            // The fourth line of a running server's file is its port.
            List<String> lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
            String password = Files.readString(folder.resolve("password")).strip();
            Login owner = new Login(OWNER, password);
            return new DatabaseConnection(url(Integer.parseInt(lines.get(3).strip())), owner, owner, null);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new InstallationRefused("Kepu is just starting or stopping. Try again in a moment.", e);
        }
    }

    synchronized String url() {
        return url(server.getPort());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    Login owner() {
        return owner;
    }

    Login application() {
        return application;
    }

    private void prepare() {
        String admin = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        try (Connection connection = DriverManager.getConnection(admin, SUPERUSER, owner.secret())) {
            refuseUnsafe(connection, "fsync");
            refuseUnsafe(connection, "synchronous_commit");
            prepare(connection, owner);
            prepare(connection, application);
            if (!exists(connection, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                execute(connection, "create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    private static void prepare(Connection connection, Login role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + role.user() + "'")) {
            // The password is hexadecimal and ours, so it cannot break out of the literal.
            execute(connection, "create role " + role.user() + " login password '" + role.secret() + "'");
        }
    }

    private static void refuseUnsafe(Connection connection, String setting) throws SQLException {
        if (!exists(connection, "select 1 where current_setting('" + setting + "') = 'on'")) {
            throw new IllegalStateException(setting + " is off: committed data could be lost");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path secretFile(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(folder);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return file;
    }

    /**
     * Returns once the server has ended: the library waits five seconds for it, and would signal whoever has the number of a
     * server that was killed.
     */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (OrphanedServer.running(data).isEmpty()) {
                OrphanedServer.stop(data);
            }
            server.close();
            OrphanedServer.stop(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
