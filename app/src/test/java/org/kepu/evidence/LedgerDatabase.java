package org.kepu.evidence;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.kepu.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's tables with what reads and writes them, without the application around it. */
final class LedgerDatabase {

    static final LedgerDatabase SHARED = new LedgerDatabase();

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final EntryTable table;
    final EvidenceQueries queries;
    final Folding folding;

    private LedgerDatabase() {
        var source = new HikariDataSource();
        source.setJdbcUrl(TestDatabase.create());
        source.setMaximumPoolSize(16);
        Flyway.configure()
                .dataSource(source)
                .schemas("evidence")
                .locations("classpath:db/migration/evidence")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        table = new EntryTable(jdbc);
        queries = new EvidenceQueries(jdbc, new EntryRows(jdbc), new RollupTotals(jdbc), new Overviews(jdbc));
        folding = new Folding(jdbc, transaction);
    }
}
