package org.kepu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Many who enter something at the same moment are written together and answered each for itself. */
@KepuTest
class JointInsertsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @Autowired
    private Ledger ledger;

    @Autowired
    private EvidenceQueries queries;

    @Autowired
    private LedgerFixture fixture;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private TransactionTemplate transaction;

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch commit = new CountDownLatch(1);
    private AreaId area;

    @BeforeEach
    void aCity() {
        area = places.create().area();
    }

    @AfterEach
    void goHome() {
        commit.countDown();
        people.close();
    }

    @Test
    void ofThoseWhoTellTheSameOneIsEnteredAndOfTheOthersAll() throws Exception {
        EntryDraft same = fixture.aLecture(area, DAY);
        List<Future<Outcome<EntryId>>> twice =
                IntStream.range(0, 20).mapToObj(_ -> enter(same)).toList();
        List<Future<Outcome<EntryId>>> others = IntStream.range(0, 60)
                .mapToObj(_ -> enter(fixture.aLecture(area, DAY)))
                .toList();

        assertThat(all(twice)).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(all(others)).allMatch(Outcome.Done.class::isInstance);
        assertThat(all(others).stream().map(PlaceFixture::done).distinct()).hasSize(60);
        assertThat(queries.total(Selection.all().in(area)).happenings()).isEqualTo(61);
    }

    @Test
    void whoNamesAnAreaThatIsNotThereFailsAlone() throws Exception {
        List<Future<Outcome<EntryId>>> lost = IntStream.range(0, 5)
                .mapToObj(_ -> enter(fixture.aLecture(AreaId.create(), DAY)))
                .toList();
        List<Future<Outcome<EntryId>>> others = IntStream.range(0, 20)
                .mapToObj(_ -> enter(fixture.aLecture(area, DAY)))
                .toList();

        assertThat(lost)
                .allSatisfy(each -> assertThat(each)
                        .failsWithin(Duration.ofSeconds(20))
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(NotFound.class));
        assertThat(all(others)).allMatch(Outcome.Done.class::isInstance);
    }

    @Test
    void whoWaitsForAnOpenTransactionKeepsNobodyElseWaiting() throws Exception {
        EntryDraft held = fixture.aLecture(area, DAY);
        CountDownLatch entered = new CountDownLatch(1);
        Future<EntryId> first = people.submit(() -> transaction.execute(_ -> {
            EntryId id = done(ledger.append(held, AccountId.create()));
            entered.countDown();
            await(commit);
            return id;
        }));
        entered.await();

        Future<Outcome<EntryId>> second = enter(held);
        List<Future<Outcome<EntryId>>> others = IntStream.range(0, 20)
                .mapToObj(_ -> enter(fixture.aLecture(area, DAY)))
                .toList();
        assertThat(all(others)).allMatch(Outcome.Done.class::isInstance);
        assertThat(second).isNotDone();

        commit.countDown();
        assertThat(second.get()).isInstanceOf(Outcome.Refused.class);
        assertThat(queries.find(first.get())).isPresent();
    }

    private Future<Outcome<EntryId>> enter(EntryDraft draft) {
        Callable<Outcome<EntryId>> work = () -> ledger.append(draft, AccountId.create());
        return people.submit(work);
    }

    private static <T> List<T> all(List<Future<T>> futures) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
