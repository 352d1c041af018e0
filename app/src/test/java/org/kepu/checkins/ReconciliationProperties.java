package org.kepu.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kepu.activities.SessionId;
import org.kepu.shared.Audience;
import org.kepu.signups.CodeView;
import org.kepu.signups.SignUpState;

/** Whatever phones recorded, and however it arrived, comes to the same. */
class ReconciliationProperties {

    private static final List<SessionId> SESSIONS =
            IntStream.range(0, 3).mapToObj(i -> new SessionId(new UUID(1, i))).toList();

    /** The last session was called off. */
    private static final Set<SessionId> STANDING = Set.of(SESSIONS.get(0), SESSIONS.get(1));

    /** Codes in every state, for one session, for another and for all, alone and in groups. */
    private static final List<CodeView> CODES = IntStream.range(0, 15)
            .mapToObj(i -> new CodeView(
                    hash(i),
                    "000-000-%03d".formatted(i),
                    i % 3 == 2 ? Optional.empty() : Optional.of(SESSIONS.get(i % 3)),
                    SignUpState.values()[i % 5],
                    1 + i % 4,
                    Audience.values()[i % 6]))
            .toList();

    @Property(tries = 400)
    void theOrderInWhichRecordsArriveAndHowOftenDoesNotMatter(
            @ForAll("records") List<DoorRecord> records, @ForAll Random chance) {
        List<DoorRecord> arrived = new ArrayList<>(records);
        records.stream().filter(_ -> chance.nextInt(3) == 0).forEach(arrived::add);
        records.stream().filter(_ -> chance.nextInt(3) == 0).forEach(arrived::add);
        Collections.shuffle(arrived, chance);

        assertThat(reconcile(arrived, Map.of())).isEqualTo(reconcile(records, Map.of()));
    }

    @Property(tries = 400)
    void nothingIsDropped(@ForAll("records") List<DoorRecord> records) {
        AttendanceView view = reconcile(records, Map.of());
        Set<RecordId> conflicts = view.conflicts().stream()
                .map(conflict -> conflict.record().id())
                .collect(Collectors.toSet());

        assertThat(records)
                .allSatisfy(record -> assertThat(conflicts.contains(record.id())
                                || record.audience().isPresent()
                                || view.attended()
                                        .get(record.session())
                                        .containsKey(record.code().orElseThrow()))
                        .as("%s is counted or listed", record)
                        .isTrue());
    }

    @Property(tries = 400)
    void noCodeCountsForMoreThanItsSeatsOrWhereItIsNotGoodFor(@ForAll("records") List<DoorRecord> records) {
        Map<String, CodeView> known = CODES.stream().collect(Collectors.toMap(CodeView::hash, code -> code));

        reconcile(records, Map.of()).attended().forEach((session, come) -> {
            assertThat(STANDING).contains(session);
            come.forEach((hash, heads) -> {
                assertThat(known.get(hash).state()).isEqualTo(SignUpState.CONFIRMED);
                assertThat(known.get(hash).session().orElse(session)).isEqualTo(session);
                assertThat(heads).isBetween(1, known.get(hash).seats());
            });
        });
    }

    @Property(tries = 200)
    void whatTheOrganiserCountsIsAddedAndNothingElse(@ForAll("records") List<DoorRecord> records) {
        AttendanceView before = reconcile(records, Map.of());
        Map<RecordId, Decision> decisions = before.conflicts().stream()
                .collect(Collectors.toMap(
                        conflict -> conflict.record().id(),
                        conflict -> new Decision(true, Audience.GENERAL, 1000, "办公室"),
                        (one, _) -> one));
        AttendanceView after = reconcile(records, decisions);

        assertThat(after.open()).isEmpty();
        assertThat(after.conflicts()).hasSameSizeAs(before.conflicts());
        SESSIONS.forEach(session -> {
            long counted = before.conflicts().stream()
                    .filter(conflict -> conflict.record().session().equals(session))
                    .count();
            assertThat(after.heads(session) > before.heads(session)).isEqualTo(counted > 0);
        });
    }

    private static AttendanceView reconcile(List<DoorRecord> records, Map<RecordId, Decision> decisions) {
        return Reconciliation.of(records, CODES, decisions, STANDING);
    }

    @Provide
    Arbitrary<List<DoorRecord>> records() {
        Arbitrary<DoorRecord> record = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.of(SESSIONS),
                        Arbitraries.integers().between(-6, 17),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 5))
                .as(ReconciliationProperties::record);
        return record.list().ofMaxSize(25).uniqueElements(DoorRecord::id);
    }

    /** Below zero people without sign-up, up to 14 a code, above a code nobody has. */
    private static DoorRecord record(int number, SessionId session, int code, int heads, int minute) {
        boolean without = code < 0;
        return new DoorRecord(
                new RecordId(new UUID(2, number)),
                session,
                without ? Optional.empty() : Optional.of(hash(code)),
                without ? "" : "ABCD",
                without ? Optional.of(Audience.values()[-code - 1]) : Optional.empty(),
                without && heads > 4 ? -1 : heads,
                Instant.EPOCH.plusSeconds(60L * minute),
                "phone");
    }

    private static String hash(int code) {
        return "%064x".formatted(code);
    }
}
