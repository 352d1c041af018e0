package org.kepu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role may enter and take back. */
@KepuTest
class RecordingTests {

    @Autowired
    private Recording recording;

    @Autowired
    private Ledger ledger;

    @Autowired
    private EvidenceQueries queries;

    @Autowired
    private LedgerFixture fixture;

    @Autowired
    private City cities;

    private City.Made city;

    @BeforeEach
    void aCity() {
        city = cities.create();
    }

    @Test
    void aLiaisonEntersForTheOwnUnitAnywhereInTheCity() {
        assertThat(refusals(
                        city.liaison(), lecture(city.village()).by(city.place().unit())))
                .isEmpty();
        assertThat(refusals(city.liaison(), lecture(city.village()))).containsExactly("unit");
        assertThat(refusals(city.liaison(), lecture(city.village()).by(city.countyUnit())))
                .containsExactly("unit");
    }

    @Test
    void aWorkerEntersOnlyForTheOwnVillageAndForAnyUnitOfTheCityOrNone() {
        assertThat(refusals(city.worker(), lecture(city.village()))).isEmpty();
        assertThat(refusals(
                        city.worker(), lecture(city.village()).by(city.place().unit())))
                .isEmpty();
        assertThat(refusals(city.worker(), lecture(city.village()).by(UnitId.create())))
                .containsExactly("unit");
        assertThat(refusals(city.worker(), lecture(city.county()))).containsExactly("area");
    }

    @Test
    void aCountyOfficeEntersInItsCountyAndTheOfficeInItsCity() {
        assertThat(refusals(city.countyOffice(), lecture(city.village()))).isEmpty();
        assertThat(refusals(city.countyOffice(), lecture(city.otherCounty()))).containsExactly("area");
        assertThat(refusals(city.office(), lecture(city.otherCounty()))).isEmpty();
        assertThat(refusals(city.office(), lecture(cities.create().county()))).containsExactly("area");
    }

    @Test
    void othersHaveNoDesk() {
        assertThat(recording.listDesks(city.viewer(Role.AUDITOR, new Scope.Everything())))
                .isEmpty();
        assertThat(recording.listDesks(city.viewer(Role.SYSTEM_ADMIN, new Scope.Everything())))
                .isEmpty();
    }

    @Test
    void withoutAClauseNothingIsEntered() {
        EntryDraft draft = fixture.aLecture(city.village());
        Desk desk = recording.findDesk(city.worker(), "").orElseThrow();

        assertThat(fields(recording.enter(draft, desk, AccountId.create()))).containsExactly("clause");
    }

    @Test
    void theSameHappeningIsKnownAgainHoweverItsTitleIsSpaced() {
        Desk desk = recording.findDesk(city.worker(), "").orElseThrow();
        EntryDraft draft = lecture(city.village());
        done(recording.enter(draft, desk, AccountId.create()));

        EntryDraft again = new EntryDraft(
                draft.day(),
                draft.area(),
                draft.unit(),
                draft.kind(),
                " 防灾 讲座。",
                draft.clauses(),
                Map.of(Audience.ELDER, 3L),
                draft.quantities(),
                draft.source(),
                "",
                List.of());
        assertThat(fields(recording.enter(again, desk, AccountId.create()))).containsExactly("title");
    }

    @Test
    void eachRoleTakesBackOnlyWhatIsItsOwn() {
        Viewer worker = city.worker();
        Entry workers = entered(lecture(city.village()), worker);
        Entry citys = entered(lecture(city.village()).by(city.place().unit()), city.liaison());
        Entry countys = entered(lecture(city.village()).by(city.countyUnit()), city.office());

        assertThat(recording.mayCorrect(workers, worker)).isTrue();
        assertThat(recording.mayCorrect(workers, city.worker()))
                .as("another worker")
                .isFalse();
        assertThat(recording.mayCorrect(citys, worker)).isFalse();

        assertThat(recording.mayCorrect(citys, city.liaison())).isTrue();
        assertThat(recording.mayCorrect(
                        citys,
                        city.viewer(
                                Role.UNIT_HEAD, new Scope.OfUnit(city.place().unit()))))
                .isTrue();
        assertThat(recording.mayCorrect(workers, city.liaison())).isFalse();

        assertThat(recording.mayCorrect(workers, city.countyOffice())).isTrue();
        assertThat(recording.mayCorrect(countys, city.countyOffice())).isTrue();
        assertThat(recording.mayCorrect(citys, city.countyOffice()))
                .as("a city unit's")
                .isFalse();

        for (Entry entry : List.of(workers, citys, countys)) {
            assertThat(recording.mayCorrect(entry, city.office())).isTrue();
            assertThat(recording.mayCorrect(entry, cities.create().office()))
                    .as("another city")
                    .isFalse();
            assertThat(recording.mayCorrect(entry, city.viewer(Role.AUDITOR, new Scope.Everything())))
                    .isFalse();
        }
    }

    @Test
    void whatAnotherModuleToldIsNotTakenBackByHand() {
        EntryId told = done(ledger.append(lecture(city.village()), AccountId.create()));

        assertThat(recording.mayCorrect(queries.get(told), city.office())).isFalse();
    }

    @Test
    void aCorrectionTakesBackAndEntersAnewOrDoesNeither() {
        Viewer worker = city.worker();
        Entry wrong = entered(lecture(city.village()).reaching(Audience.FARMER, 400), worker);
        Desk desk = recording.findDesk(worker, "").orElseThrow();
        EntryDraft right = lecture(city.village()).reaching(Audience.FARMER, 40);

        assertThat(fields(recording.correct(wrong.id(), right, "", desk, AccountId.create())))
                .containsExactly("reason");
        assertThat(queries.get(wrong.id()).standing()).isTrue();
        assertThat(fields(recording.correct(
                        wrong.id(), right.reaching(Audience.FARMER, -1), "多写了零", desk, AccountId.create())))
                .containsExactly("farmer");
        assertThat(queries.get(wrong.id()).standing()).isTrue();

        EntryId entry = done(recording.correct(wrong.id(), right, "多写了零", desk, AccountId.create()));
        assertThat(queries.total(Selection.all().in(city.village())).people()).isEqualTo(40);
        assertThat(queries.listHistory(queries.get(entry))).hasSize(3);
    }

    private EntryDraft lecture(AreaId area) {
        return fixture.aLecture(area).serving(city.clause());
    }

    private List<String> refusals(Viewer viewer, EntryDraft draft) {
        Desk desk = recording.findDesk(viewer, "").orElseThrow();
        return recording.check(draft, desk).stream().map(Refusal::field).toList();
    }

    private Entry entered(EntryDraft draft, Viewer viewer) {
        Desk desk = recording.findDesk(viewer, "").orElseThrow();
        return queries.get(done(recording.enter(draft, desk, viewer.account().orElseThrow())));
    }

    private static List<String> fields(Outcome<EntryId> outcome) {
        return ((Outcome.Refused<EntryId>) outcome)
                .refusals().stream().map(Refusal::field).toList();
    }
}
