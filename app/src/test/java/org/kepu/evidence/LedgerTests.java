package org.kepu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.access.Scope;
import org.kepu.areas.AreaKind;
import org.kepu.files.FileId;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
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
class LedgerTests {

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
    private JdbcClient jdbc;

    @Autowired
    private Owner owner;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private Place place;
    private AccountId somebody;
    private Selection here;

    @BeforeEach
    void aCity() {
        place = places.create();
        somebody = place.person();
        here = Selection.all().in(place.area());
    }

    @Test
    void whatIsEnteredIsReadBackWhole() {
        ClauseId clause = ClauseId.create();
        FileId photo = FileId.create();
        EntryDraft draft = lecture()
                .by(place.unit())
                .serving(clause)
                .reaching(Audience.FARMER, 40)
                .reaching(Audience.ELDER, 0)
                .counting(Measure.HOURS, new BigDecimal("1.50"))
                .counting(Measure.FEN, 123_456)
                .noting("雨天改在大队部")
                .proving(List.of(photo));

        Entry entry = queries.get(done(ledger.append(draft, somebody)));

        assertThat(entry.day()).isEqualTo(DAY);
        assertThat(entry.path()).containsExactly(place.area());
        assertThat(entry.unit()).contains(place.unit());
        assertThat(entry.clauses()).containsExactly(clause);
        assertThat(entry.people()).isEqualTo(Map.of(Audience.FARMER, 40L, Audience.ELDER, 0L));
        assertThat(entry.quantities().get(Measure.HOURS)).isEqualTo("1.50");
        assertThat(entry.quantities().get(Measure.FEN)).isEqualByComparingTo("123456");
        assertThat(entry.note()).isEqualTo("雨天改在大队部");
        assertThat(entry.attachments()).isEqualTo(1);
        assertThat(entry.recordedBy()).isEqualTo(somebody);
        assertThat(entry.standing()).isTrue();
    }

    @Test
    void anEntryThatServesTwoClausesCountsUnderBothAndOnceInAll() {
        ClauseId one = ClauseId.create();
        ClauseId two = ClauseId.create();
        append(lecture().serving(one, two).reaching(Audience.YOUTH, 30));
        append(lecture().serving(two).reaching(Audience.YOUTH, 5));

        assertThat(queries.totalsByClause(here).get(one).people()).isEqualTo(30);
        assertThat(queries.totalsByClause(here).get(two).people()).isEqualTo(35);
        assertThat(queries.total(here.serving(Set.of(one, two))).people()).isEqualTo(35);
        assertThat(queries.total(here).of(Measure.HAPPENINGS)).isEqualByComparingTo("2");
    }

    @Test
    void theSameHappeningIsEnteredOnceAndTheCallersTransactionLivesOn() {
        EntryDraft draft = lecture();
        append(draft);

        EntryId other = transaction.execute(status -> {
            assertThat(refusal(ledger.append(draft, somebody)).key()).isEqualTo("evidence.refusal.twice");
            return append(lecture());
        });

        assertThat(queries.find(other)).isPresent();
        assertThat(queries.total(here).happenings()).isEqualTo(2);
    }

    @Test
    void aReversalTakesAnEntryBackAndThenItCanBeEnteredRight() {
        EntryDraft wrong = lecture().reaching(Audience.FARMER, 400);
        EntryId entry = append(wrong);

        EntryId reversal = done(ledger.reverse(entry, "人数多写了一个零", somebody));
        EntryId right = append(wrong.reaching(Audience.FARMER, 40));

        assertThat(queries.total(here).people()).isEqualTo(40);
        assertThat(queries.list(here, Paging.of(1)).rows())
                .extracting(Entry::id)
                .containsExactly(right);
        assertThat(queries.listWithReversed(here, Paging.of(1)).rows()).hasSize(3);
        assertThat(queries.listHistory(queries.get(right)))
                .extracting(Entry::id)
                .containsExactly(entry, reversal, right);
        assertThat(queries.get(entry).reversedBy()).contains(reversal);
        assertThat(queries.get(entry).reason()).isEqualTo("人数多写了一个零");
        assertThat(queries.get(reversal).day()).isEqualTo(DAY);
        assertThat(queries.findBySource(wrong.source()).map(Entry::id)).contains(right);
    }

    @Test
    void anEntryIsReversedOnceWithAReasonAndAReversalNever() {
        EntryId entry = append(lecture());

        assertThat(refusal(ledger.reverse(entry, " ", somebody)).field()).isEqualTo("reason");
        assertThat(refusal(ledger.reverse(entry, "见13812345678", somebody)).key())
                .isEqualTo("evidence.refusal.personal");
        EntryId reversal = done(ledger.reverse(entry, "重复", somebody));
        assertThat(refusal(ledger.reverse(entry, "重复", somebody)).key()).isEqualTo("evidence.refusal.reversed");
        assertThat(refusal(ledger.reverse(reversal, "重复", somebody)).key()).isEqualTo("evidence.refusal.isReversal");
        assertThatThrownBy(() -> ledger.reverse(EntryId.create(), "没有", somebody))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence.entry set title = 'x'",
                "delete from evidence.entry",
                "truncate evidence.entry cascade",
                "update evidence.attachment set file = file",
                "delete from evidence.attachment",
                "truncate evidence.attachment"
            })
    void theDatabaseRefusesToChangeWhatIsEntered(String sql) {
        append(lecture().proving(List.of(FileId.create())));

        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .as("the application's role")
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.run(sql)).as("the owner").hasMessageContaining("append-only");
    }

    @Test
    void theDatabaseRefusesAReversalThatIsNotTheOpposite() {
        EntryId entry = append(lecture().reaching(Audience.FARMER, 40));

        String forged = """
                insert into evidence.entry
                select (json_populate_record(e, json_build_object('id', gen_random_uuid(), 'sign', -1, 'reverses', e.id,
                    'reason', 'x', 'farmer', -39, 'sessions', -1))).*
                from evidence.entry e where e.id = :id
                """;
        assertThatThrownBy(() -> jdbc.sql(forged).param("id", entry.value()).update())
                .hasMessageContaining("exact opposite");
    }

    @Test
    void aCountySeesWhatHappenedInItsVillages() {
        AreaId county = fixture.areaIn(place.area(), AreaKind.COUNTY);
        AreaId village = fixture.areaIn(fixture.areaIn(county, AreaKind.TOWN), AreaKind.VILLAGE);
        AreaId other = fixture.areaIn(place.area(), AreaKind.COUNTY);
        append(fixture.aLecture(village, DAY).reaching(Audience.FARMER, 7));
        append(fixture.aLecture(other, DAY).reaching(Audience.FARMER, 2));
        append(lecture().reaching(Audience.FARMER, 1));

        Selection seen = Selection.all().seenWith(List.of(new Scope.WithinArea(county)));
        assertThat(queries.total(seen).people()).isEqualTo(7);
        assertThat(queries.list(seen, Paging.of(1)).rows()).hasSize(1);
        assertThat(queries.totalsByArea(here, place.area()))
                .hasSize(3)
                .hasEntrySatisfying(
                        county, totals -> assertThat(totals.people()).isEqualTo(7))
                .hasEntrySatisfying(other, totals -> assertThat(totals.people()).isEqualTo(2))
                .hasEntrySatisfying(
                        place.area(), totals -> assertThat(totals.people()).isEqualTo(1));
    }

    @Test
    void ofPeopleOnlyTheChosenAudiencesCount() {
        append(lecture().reaching(Audience.FARMER, 20).reaching(Audience.ELDER, 30));

        assertThat(queries.total(here.forAudiences(Set.of(Audience.ELDER))).people())
                .isEqualTo(30);
        assertThat(queries.total(here.forAudiences(Set.of(Audience.YOUTH))).happenings())
                .isZero();
        assertThat(queries.totalsByAudience(here).get(Audience.FARMER).people()).isEqualTo(20);
        assertThat(queries.totalsByAudience(here).get(Audience.FARMER).of(Measure.SESSIONS))
                .isEqualByComparingTo("1");
    }

    @Test
    void totalsOfManySelectionsComeInTheirOrder() {
        append(lecture().by(place.unit()));
        append(fixture.aLecture(place.area(), DAY.plusMonths(1)));

        assertThat(queries.totals(List.of(here, here.by(place.unit()), here.between(DAY.plusDays(1), DAY.plusDays(2)))))
                .extracting(Totals::happenings)
                .containsExactly(2L, 1L, 0L);
        assertThat(queries.totalsByMonth(here).keySet()).containsExactly(YearMonth.of(2024, 5), YearMonth.of(2024, 6));
        assertThat(queries.totalsByUnit(here)).containsOnlyKeys(place.unit());
        assertThat(queries.totalsByKind(here)).containsOnlyKeys(HappeningKind.LECTURE);
    }

    @Test
    void badDraftsAreRefusedAtTheirFields() {
        assertThat(fields(lecture().counting(Measure.SESSIONS, 0))).containsExactly("sessions");
        assertThat(fields(lecture().counting(Measure.HOURS, new BigDecimal("0.125"))))
                .containsExactly("hours");
        assertThat(fields(lecture().reaching(Audience.FARMER, -1))).containsExactly("farmer");
        assertThat(fields(fixture.aLecture(place.area(), LocalDate.of(2999, 1, 1))))
                .containsExactly("day");
        assertThat(fields(EntryDraft.of(DAY, place.area(), HappeningKind.OTHER, " ", "tests:x")
                        .counting(Measure.ITEMS, 1)))
                .containsExactly("title");
    }

    @Test
    void anotherModulesHappeningIsEnteredInItsTransaction() {
        EntryDraft draft = lecture();
        Stream.of(true, false, false)
                .forEach(rollback -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new Told(draft, somebody));
                    if (rollback) {
                        status.setRollbackOnly();
                    }
                }));

        assertThat(queries.total(here).happenings()).isEqualTo(1);
        assertThatThrownBy(() -> events.publishEvent(new Told(lecture().counting(Measure.SESSIONS, -1), somebody)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAFailedTransactionEnteredIsNowhere() {
        transaction.executeWithoutResult(status -> {
            append(lecture());
            status.setRollbackOnly();
        });

        assertThat(queries.total(here)).isEqualTo(Totals.NONE);
    }

    private record Told(EntryDraft evidence, AccountId by) implements Happening {}

    private EntryDraft lecture() {
        return fixture.aLecture(place.area(), DAY);
    }

    private EntryId append(EntryDraft draft) {
        return done(ledger.append(draft, somebody));
    }

    private List<String> fields(EntryDraft draft) {
        return ((Outcome.Refused<EntryId>) ledger.append(draft, somebody))
                .refusals().stream().map(Refusal::field).toList();
    }

    private static Refusal refusal(Outcome<EntryId> outcome) {
        return ((Outcome.Refused<EntryId>) outcome).refusals().getFirst();
    }
}
