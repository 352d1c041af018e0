package org.kepu.operations;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kepu.store.InstallationRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Refuses to work on a database that others use. */
final class OtherConnections {

    /** Closing a connection does not wait for the database to end its side, so that one closed just now is still seen: 5 seconds. */
    private static final int LOOKS = 50;

    private OtherConnections() {}

    /** @throws InstallationRefused if another connection stays */
    static void refuse(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            long others = count(jdbc);
            for (int look = 1; others > 0 && look < LOOKS; look++) {
                jdbc.sql("select pg_sleep(0.1)").query().singleRow();
                others = count(jdbc);
            }
            if (others > 0) {
                throw new InstallationRefused("The database is in use by others (" + others
                        + " connections). Stop every copy of Kepu first.");
            }
        }
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("""
                select count(*) from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
                """).query(Long.class).single();
    }
}
