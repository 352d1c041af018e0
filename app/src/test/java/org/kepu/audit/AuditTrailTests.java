package org.kepu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.shared.AccountId;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KepuTest
class AuditTrailTests {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Verification verification;

    @Autowired
    private AuditQueries queries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${kepu.database.url}")
    private String url;

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void sealWhatOthersLeft() {
        sealAll();
    }

    @Test
    void anActIsFoundUnderWhoDidWhatToWhich() {
        events.publishEvent(act("plan.adopt", 1));

        var found = queries.list(filter(), Paging.of(1));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.rows().getFirst().action()).isEqualTo("plan.adopt");
        assertThat(found.rows().getFirst().actorName()).isEqualTo("王办");
    }

    @Test
    void anActThatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(act("plan.adopt", 1));
            status.setRollbackOnly();
        });

        assertThat(queries.list(filter(), Paging.of(1)).total()).isZero();
    }

    @Test
    void aPercentSignInASearchIsOnlyAPercentSign() {
        events.publishEvent(act("plan.adopt", 1));

        assertThat(queries.list(new AuditFilter("%" + mark, "", Optional.empty(), Optional.empty()), Paging.of(1))
                        .total())
                .isZero();
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        events.publishEvent(act("plan.adopt", 1));

        for (String sql : List.of(
                "update audit.entry set details = ''",
                "delete from audit.entry",
                "truncate audit.entry cascade",
                "update audit.seal set position = position + 1",
                "delete from audit.seal")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void fiftyWritersAtOnceFormOneUnbrokenChain() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = IntStream.range(0, 50)
                    .mapToObj(n -> writers.submit(() -> IntStream.range(0, 10).forEach(i -> {
                        events.publishEvent(act("work.done", n));
                        if (i % 5 == 0) {
                            sealing.seal();
                        }
                    })))
                    .toList();
            for (var job : jobs) {
                job.get();
            }
        }
        sealAll();

        assertThat(queries.list(filter(), Paging.of(1)).total()).isEqualTo(500);
        assertThat(verification.verify()).isInstanceOf(Finding.Intact.class);
    }

    @Test
    void verificationNamesTheFirstRowThatWasTamperedWith() throws Exception {
        IntStream.range(0, 5).forEach(n -> events.publishEvent(act("work.done", n)));
        sealAll();
        String third = jdbc.sql("select id::text from audit.entry where object = :object")
                .param("object", mark + " 2")
                .query(String.class)
                .single();

        asIntruder("update audit.entry set actor_name = '别人' where id = '" + third + "'");
        try {
            assertThat(verification.verify())
                    .isInstanceOfSatisfying(
                            Finding.Broken.class,
                            broken -> assertThat(broken.entry()).isEqualTo(third));
        } finally {
            asIntruder("update audit.entry set actor_name = '王办' where id = '" + third + "'");
        }
        assertThat(verification.verify()).isInstanceOf(Finding.Intact.class);
    }

    @Test
    void verificationNoticesAnEntrySlippedInBesideTheChain() throws Exception {
        events.publishEvent(act("work.done", 1));
        sealAll();
        String forged = UUID.randomUUID().toString();

        asIntruder("insert into audit.entry (id, at, actor_name, action, object, outcome, details)" + " values ('"
                + forged + "', now(), '某人', 'x', 'y', 'DONE', '')");
        try {
            assertThat(verification.verify())
                    .isInstanceOfSatisfying(
                            Finding.Broken.class,
                            broken -> assertThat(broken.entry()).isEqualTo(forged));
        } finally {
            asIntruder("delete from audit.entry where id = '" + forged + "'");
        }
    }

    private void sealAll() {
        while (sealing.seal() > 0) {}
    }

    /** Somebody with the owner's rights who switches the triggers off. */
    private void asIntruder(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("alter table audit.entry disable trigger user");
            statement.execute(sql);
            statement.execute("alter table audit.entry enable trigger user");
        }
    }

    private AuditFilter filter() {
        return new AuditFilter(mark, "", Optional.empty(), Optional.empty());
    }

    private Audited act(String action, int number) {
        return new Act(Optional.of(AccountId.create()), "王办", action, mark + " " + number);
    }

    private record Act(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {}
}
