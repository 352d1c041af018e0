package org.kepu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the embedded server, or the application that started it, is killed. */
class EmbeddedDatabaseTests {

    @TempDir
    private Path folder;

    private EmbeddedDatabase database;

    @BeforeEach
    void aServer() {
        database = EmbeddedDatabase.start(folder);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aServerThatIsKilledIsStartedAgainAtTheSameAddressHoweverBusyItsProcesses() throws Exception {
        String url = database.url();
        ProcessHandle killed = server();
        // It never looks whether its server lives, and holds the memory that the next one wants.
        Thread busy = Thread.startVirtualThread(() -> forEver(url));
        while (!isBusy(url)) {
            Thread.onSpinWait();
        }
        killed.destroyForcibly();

        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!answers(url) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }

        assertThat(answers(url)).isTrue();
        assertThat(server().pid()).isNotEqualTo(killed.pid());
        busy.join();
    }

    @Test
    void aServerLeftBehindIsStoppedWhoeverIsConnectedToIt() throws Exception {
        ProcessHandle left = server();
        try (Connection connected = connect(database.url())) {
            connected.createStatement().execute("begin");

            OrphanedServer.stop(folder.resolve("data"));

            assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void aNumberThatAnotherProcessHasByNowNamesNoServer() throws Exception {
        database.close();
        Files.writeString(
                folder.resolve("data").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n");

        database = EmbeddedDatabase.start(folder);

        assertThat(answers(database.url())).isTrue();
    }

    private ProcessHandle server() throws IOException {
        return OrphanedServer.running(folder.resolve("data")).orElseThrow();
    }

    private boolean answers(String url) {
        try (Connection connection = connect(url)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void forEver(String url) {
        try (Connection connection = connect(url)) {
            connection.createStatement().execute("do $$ begin loop perform 1; end loop; end $$");
        } catch (SQLException killed) {
            assertThat(killed.getSQLState()).as("the connection broke").startsWith("08");
        }
    }

    private boolean isBusy(String url) throws SQLException {
        try (Connection connection = connect(url);
                var rows = connection
                        .createStatement()
                        .executeQuery("select from pg_stat_activity where query like 'do %' and state = 'active'")) {
            return rows.next();
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url, database.owner().user(), database.owner().secret());
    }
}
