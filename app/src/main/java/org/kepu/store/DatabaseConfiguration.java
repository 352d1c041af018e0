package org.kepu.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Chooses the database: the one under {@code kepu.database.url}, else an embedded server in the home folder. Two roles use it: the
 * owner migrates and saves, the application works and can neither change tables nor look past row-level security.
 */
@Configuration
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    DatabaseConnection databaseConnection(Environment environment, KepuHome home) {
        return byUrl(environment)
                .orElseGet(() -> DatabaseConnection.to(EmbeddedDatabase.start(home.folder(KepuHome.DATABASE))));
    }

    /** The database that the operator named, if any. */
    static Optional<DatabaseConnection> byUrl(Environment environment) {
        String url = environment.getProperty("kepu.database.url", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        Login owner = new Login(
                environment.getProperty("kepu.database.user", ""),
                environment.getProperty("kepu.database.password", ""));
        Login application = new Login(
                environment.getProperty("kepu.database.application-user", ""),
                environment.getProperty("kepu.database.application-password", ""));
        if (application.user().isBlank()) {
            LOG.warn(
                    "The application uses the role that owns the database, so that row-level security does not bind it."
                            + " Make a second role and name it in KEPU_DATABASE_APPLICATION_USER.");
        }
        return Optional.of(
                new DatabaseConnection(url, owner, application.user().isBlank() ? owner : application, null));
    }

    /** A role of the database with its password, each empty if the address or the server does not want it. */
    record Login(String user, String secret) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** What the connection pool and the migrations connect to. Closing the context stops an embedded server last. */
    record DatabaseConnection(
            String url,
            Login owner,
            Login application,
            @Nullable EmbeddedDatabase embedded) implements JdbcConnectionDetails, AutoCloseable {

        static DatabaseConnection to(EmbeddedDatabase embedded) {
            return new DatabaseConnection(embedded.url(), embedded.owner(), embedded.application(), embedded);
        }

        /** Connections as the owner, each a new one. */
        DataSource asOwner() {
            return new SimpleDriverDataSource(new org.postgresql.Driver(), url, owner.user(), owner.secret());
        }

        /** Whether the application has a role of its own. */
        boolean apart() {
            return !application.equals(owner);
        }

        @Override
        public @Nullable String getUsername() {
            return application.user().isBlank() ? null : application.user();
        }

        @Override
        public @Nullable String getPassword() {
            return application.secret().isBlank() ? null : application.secret();
        }

        /** A user in the address would win over ours, and the application would work as the owner. */
        @Override
        public String getJdbcUrl() {
            return apart()
                    ? url.replaceAll("(?<=[?&])(?:user|password)=[^&]*&?", "").replaceAll("[?&]$", "")
                    : url;
        }

        @Override
        public String toString() {
            return "DatabaseConnection[" + url + "]";
        }

        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
