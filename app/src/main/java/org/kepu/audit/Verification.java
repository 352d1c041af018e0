package org.kepu.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the whole chain and names the first row that does not fit. */
@Service
public class Verification {

    private final JdbcClient jdbc;
    private final TransactionOperations moment;
    private final ApplicationEventPublisher events;

    @Autowired
    Verification(DataSource database, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(database);
        this.moment = moment(database);
        this.events = events;
    }

    private Verification(DataSource database) {
        this(database, _ -> {});
    }

    /** Checks the chain of a database from outside the application, whether that runs or not. */
    public static Finding verify(DataSource database) {
        return new Verification(database).verify();
    }

    /** Checks the chain and notes who had it checked and what came of it. */
    @Transactional
    public Finding verify(Viewer by) {
        Finding finding = verify();
        String found = switch (finding) {
            case Finding.Intact intact -> "intact, " + intact.links() + " links";
            case Finding.Broken broken -> "broken at " + broken.position();
        };
        events.publishEvent(AuditEvent.of(by, "audit.verify", found));
        return finding;
    }

    /**
     * Reads every link in order, as of one moment, and computes its hash again; a million links take some seconds and little
     * memory.
     */
    public Finding verify() {
        return Objects.requireNonNull(moment.execute(_ -> walk()));
    }

    private static TransactionOperations moment(DataSource database) {
        var template = new TransactionTemplate(new DataSourceTransactionManager(database));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        return template;
    }

    private Finding walk() {
        Walk walk = new Walk();
        try (Stream<Linked> links = links()) {
            Optional<Finding.Broken> broken =
                    links.map(walk::step).flatMap(Optional::stream).findFirst();
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return neitherSealedNorWaiting()
                .<Finding>map(entry -> new Finding.Broken(walk.position + 1, entry))
                .orElseGet(() -> new Finding.Intact(
                        walk.position, waiting(), HexFormat.of().formatHex(walk.hash)));
    }

    private Stream<Linked> links() {
        return jdbc
                .sql("select s.position, s.hash, s.entry, " + Links.COLUMNS + """
                 from audit.seal s
                 left join audit.entry e on e.id = s.entry
                order by s.position
                """)
                .withFetchSize(1_000)
                .query((row, number) -> new Linked(
                        row.getLong("position"),
                        row.getBytes("hash"),
                        row.getString("entry"),
                        row.getObject("id") == null ? null : Links.entry(row)))
                .stream();
    }

    private Optional<String> neitherSealedNorWaiting() {
        return jdbc.sql("""
                select e.id::text from audit.entry e
                where not exists (select 1 from audit.seal s where s.entry = e.id)
                  and not exists (select 1 from audit.unsealed u where u.entry = e.id)
                order by e.at limit 1
                """).query(String.class).optional();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from audit.unsealed").query(Long.class).single();
    }

    private record Linked(
            long position,
            byte[] hash,
            String entryId,
            @Nullable AuditEntry entry) {}

    private static final class Walk {
        private long position;
        private byte[] hash = Chain.START;

        Optional<Finding.Broken> step(Linked link) {
            position++;
            if (link.position() != position || link.entry() == null) {
                return Optional.of(new Finding.Broken(position, link.entryId()));
            }
            hash = Chain.next(hash, link.entry());
            return Arrays.equals(hash, link.hash())
                    ? Optional.empty()
                    : Optional.of(new Finding.Broken(position, link.entryId()));
        }
    }
}
