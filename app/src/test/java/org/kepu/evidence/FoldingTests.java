package org.kepu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/** Writers, the folder and readers at the same time. */
class FoldingTests {

    private static final AccountId SOMEBODY = AccountId.create();

    private final LedgerDatabase database = LedgerDatabase.SHARED;

    private AreaId city;
    private Selection here;

    @BeforeEach
    void aCity() {
        city = AreaId.create();
        here = Selection.all().in(city);
    }

    @Test
    void anEntryThatIsCommittedAfterAYoungerOneWasFoldedIsNotLost() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> database.transaction.executeWithoutResult(status -> {
                append("slow");
                written.countDown();
                await(commit);
            }));
            written.await();
            append("quick");
            database.folding.foldAll();
            assertThat(database.queries.total(here).happenings()).isEqualTo(1);
            commit.countDown();
            slow.get();
        }

        assertThat(database.queries.total(here).happenings()).isEqualTo(2);
        database.folding.foldAll();
        assertThat(database.queries.total(here).happenings()).isEqualTo(2);
    }

    @Test
    void figuresOnlyGrowWhileManyWriteAndOneFolds() throws Exception {
        int writers = 8;
        int each = 40;
        List<Long> seen = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(() -> {
                    int entered = 0;
                    for (int i = 0; i < each; i++) {
                        // every happening is told by two writers
                        entered += append("event-" + i / 2) ? 1 : 0;
                    }
                    return entered;
                });
            }
            List<Future<Integer>> results = work.stream().map(threads::submit).toList();
            while (results.stream().anyMatch(result -> !result.isDone())) {
                database.folding.foldSome();
                seen.add(database.queries.total(here).happenings());
            }
            long entered = 0;
            for (Future<Integer> result : results) {
                entered += result.get();
            }
            assertThat(entered).isEqualTo(each / 2);
        }

        assertThat(seen).isSorted();
        assertThat(database.queries.total(here).happenings()).isEqualTo(each / 2);
        assertThat(database.queries.total(here).people()).isEqualTo(each / 2 * 3L);
    }

    @Test
    void anEntryIsReversedOnceByManyAtOnce() throws Exception {
        append("wrong");
        EntryId entry = database.queries
                .list(here, org.kepu.shared.Paging.of(1))
                .rows()
                .getFirst()
                .id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> results = java.util.stream.Stream.generate(() -> threads.submit(() ->
                            database.table.insertReversal(EntryId.create(), entry, "错了", SOMEBODY, Instant.EPOCH)))
                    .limit(8)
                    .toList();
            int reversed = 0;
            for (Future<Boolean> result : results) {
                reversed += result.get() ? 1 : 0;
            }
            assertThat(reversed).isEqualTo(1);
        }
        assertThat(database.queries.total(here)).isEqualTo(Totals.NONE);
    }

    /** What a unit did of a kind for a clause, for the root of a tree and an area below, which the roll-up does not know so. */
    @Test
    void whatAUnitDidOfAKindForAClauseIsTheSameWaitingFoldedAndInBetween() {
        AreaId county = AreaId.create();
        ClauseId clause = ClauseId.create();
        UnitId unit = UnitId.create();
        Selection year = Selection.year(2025).serving(clause);
        List<Selection> asked = List.of(
                year.in(city).by(unit).ofKinds(List.of(HappeningKind.LECTURE)),
                year.in(city).by(unit),
                year.in(city).ofKinds(List.of(HappeningKind.LECTURE, HappeningKind.TOUR)),
                year.in(city).by(List.of(unit, UnitId.create())).ofKinds(List.of(HappeningKind.TOUR)),
                year.in(county).by(unit),
                year.in(city).by(unit).serving(ClauseId.create()));

        for (int round = 1; round <= 2; round++) {
            append(
                    List.of(city),
                    deed("a" + round, HappeningKind.LECTURE).by(unit).serving(clause));
            append(
                    List.of(city, county),
                    deed("b" + round, HappeningKind.TOUR).by(unit).serving(clause, ClauseId.create()));
            append(
                    List.of(city, county),
                    deed("c" + round, HappeningKind.LECTURE).serving(clause));
            List<Long> expected = List.of((long) round, 2L * round, 3L * round, (long) round, (long) round, 0L);

            assertThat(database.queries.totals(asked))
                    .extracting(Totals::happenings)
                    .isEqualTo(expected);
            database.folding.foldAll();
            assertThat(database.queries.totals(asked))
                    .extracting(Totals::happenings)
                    .isEqualTo(expected);
        }
    }

    private EntryDraft deed(String what, HappeningKind kind) {
        return EntryDraft.of(LocalDate.of(2025, 1, 2), city, kind, what, "tests:" + city + what)
                .reaching(Audience.FARMER, 3);
    }

    private void append(List<AreaId> path, EntryDraft draft) {
        EntryDraft there = new EntryDraft(
                draft.day(),
                path.getLast(),
                draft.unit(),
                draft.kind(),
                draft.title(),
                draft.clauses(),
                draft.people(),
                draft.quantities(),
                draft.source(),
                draft.note(),
                draft.attachments());
        assertThat(database.table.insert(new NewEntry(EntryId.create(), there, path, SOMEBODY, Instant.EPOCH)))
                .isTrue();
    }

    @Test
    void freshnessTellsWhatWaits() {
        database.folding.foldAll();
        append("new");

        assertThat(database.queries.freshness().waiting()).isPositive();
        assertThat(database.queries.freshness().oldest()).isPresent();
        database.folding.foldAll();
        assertThat(database.queries.freshness()).isEqualTo(new Freshness(0, java.util.Optional.empty()));
    }

    private boolean append(String what) {
        EntryDraft draft = EntryDraft.of(
                        LocalDate.of(2025, 1, 2), city, HappeningKind.LECTURE, what, "tests:" + city + what)
                .reaching(Audience.FARMER, 3);
        return database.table.insert(
                new NewEntry(new EntryId(UUID.randomUUID()), draft, List.of(city), SOMEBODY, Instant.EPOCH));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
