package org.kepu.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kepu.store.InstallationRefused;
import org.kepu.testing.TestDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who else is connected to the database of a command. */
class OtherConnectionsTests {

    private final String url = TestDatabase.create();

    @Test
    void aConnectionThatStaysIsRefused() throws SQLException {
        try (Connection _ = DriverManager.getConnection(url)) {
            assertThatThrownBy(this::refuse)
                    .isInstanceOf(InstallationRefused.class)
                    .hasMessageContaining("1 connections");
        }
    }

    @Test
    void aConnectionThatIsAboutToEndIsWaitedFor() throws SQLException {
        Connection leaving = DriverManager.getConnection(url);
        var ending = CompletableFuture.runAsync(() -> {
            try (leaving;
                    Statement statement = leaving.createStatement()) {
                statement.execute("select pg_sleep(0.3)");
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
        assertThatCode(this::refuse).doesNotThrowAnyException();
        ending.join();
    }

    private void refuse() throws SQLException {
        OtherConnections.refuse(new DriverManagerDataSource(url));
    }
}
