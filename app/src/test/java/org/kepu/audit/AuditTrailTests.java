package org.kepu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
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
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Owner owner;

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void sealWhatOthersLeft() {
        sealAll();
    }

    @Test
    void anActIsFoundUnderWhoDidWhatToWhich() {
        events.publishEvent(act("plan.adopt", 1));

        var found = queries.list(AuditFixture.AUDITOR, filter(), Paging.of(1));

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

        assertThat(queries.list(AuditFixture.AUDITOR, filter(), Paging.of(1)).total())
                .isZero();
    }

    @Test
    void aPercentSignInASearchIsOnlyAPercentSign() {
        events.publishEvent(act("plan.adopt", 1));

        assertThat(queries.list(AuditFixture.AUDITOR, AuditFilter.about("%" + mark), Paging.of(1))
                        .total())
                .isZero();
    }

    @Test
    void aSearchNarrowsByWhoWhatWhenAndWhetherItWasRefused() {
        events.publishEvent(act("plan.adopt", 1));
        events.publishEvent(act("plan.adopted-again", 2));

        assertThat(found("王", "plan.adopt", Optional.empty(), Optional.empty())).isEqualTo(2);
        assertThat(found("李", "plan.adopt", Optional.empty(), Optional.empty())).isZero();
        assertThat(found("", "plan.adopted", Optional.empty(), Optional.empty()))
                .isEqualTo(1);
        assertThat(found("", "", Optional.of(true), Optional.empty())).isZero();
        assertThat(found("", "", Optional.empty(), Optional.of(LocalDate.of(2020, 1, 1))))
                .isZero();
    }

    @Test
    void theAuditorOfAnAreaReadsWhatItsPeopleDid() {
        Place home = places.create();
        Place foreign = places.create();
        events.publishEvent(new Act(Optional.of(home.person()), "王办", "plan.adopt", mark + " 1"));
        events.publishEvent(new Act(Optional.of(foreign.person()), "李办", "plan.adopt", mark + " 2"));
        events.publishEvent(new Act(Optional.empty(), "", "account.sign-in-failed", mark + " 3"));
        Viewer auditor = new Viewer(
                Optional.of(AccountId.create()),
                "县审计",
                List.of(new Grant(Role.AUDITOR, new Scope.WithinArea(home.area()))));

        assertThat(queries.list(auditor, filter(), Paging.of(1)).rows())
                .extracting(AuditEntry::actorName)
                .containsExactly("王办");
    }

    @Test
    void theActionsThatOccurAreListedOnce() {
        events.publishEvent(act("zz.one", 1));
        events.publishEvent(act("zz.one", 2));
        events.publishEvent(act("zz.two", 3));

        assertThat(queries.listActions()).contains("zz.one", "zz.two").doesNotHaveDuplicates();
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
                    .as("the application's role: " + sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> owner.run(sql)).as("the owner: " + sql).hasMessageContaining("append-only");
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

        assertThat(queries.list(AuditFixture.AUDITOR, filter(), Paging.of(1)).total())
                .isEqualTo(500);
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

    /** Somebody with the owner's password who switches the triggers off. */
    private void asIntruder(String sql) throws Exception {
        owner.run("alter table audit.entry disable trigger user", sql, "alter table audit.entry enable trigger user");
    }

    private long found(String who, String action, Optional<Boolean> refused, Optional<LocalDate> to) {
        AuditFilter filter = new AuditFilter(who, mark, action, refused, Optional.empty(), to);
        return queries.list(AuditFixture.AUDITOR, filter, Paging.of(1)).total();
    }

    private AuditFilter filter() {
        return AuditFilter.about(mark);
    }

    private Audited act(String action, int number) {
        return new Act(Optional.of(AccountId.create()), "王办", action, mark + " " + number);
    }

    private record Act(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {}
}
