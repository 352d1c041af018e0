package org.kepu.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Chooses the database: the one under {@code kepu.database.url}, else an embedded server in the home folder. */
@Configuration
class DatabaseConfiguration {

    @Bean
    DatabaseConnection databaseConnection(Environment environment, KepuHome home) {
        return byUrl(environment)
                .orElseGet(() -> DatabaseConnection.to(EmbeddedDatabase.start(home.folder(KepuHome.DATABASE))));
    }

    /** The database that the operator named, if any. */
    static Optional<DatabaseConnection> byUrl(Environment environment) {
        String url = environment.getProperty("kepu.database.url", "");
        return url.isBlank()
                ? Optional.empty()
                : Optional.of(DatabaseConnection.to(
                        url,
                        environment.getProperty("kepu.database.user", ""),
                        environment.getProperty("kepu.database.password", "")));
    }

    /** What the connection pool and the migrations connect to. Closing the context stops an embedded server last. */
    record DatabaseConnection(
            String url,
            String user,
            String secret,
            @Nullable EmbeddedDatabase embedded) implements JdbcConnectionDetails, AutoCloseable {

        static DatabaseConnection to(String url, String user, String password) {
            return new DatabaseConnection(url, user, password, null);
        }

        static DatabaseConnection to(EmbeddedDatabase embedded) {
            return new DatabaseConnection(embedded.url(), EmbeddedDatabase.ROLE, embedded.password(), embedded);
        }

        @Override
        public @Nullable String getUsername() {
            return user.isBlank() ? null : user;
        }

        @Override
        public @Nullable String getPassword() {
            return secret.isBlank() ? null : secret;
        }

        @Override
        public String getJdbcUrl() {
            return url;
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
