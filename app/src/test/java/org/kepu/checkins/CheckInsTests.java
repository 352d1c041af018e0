package org.kepu.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityFixture;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.HeadCounts;
import org.kepu.activities.SessionView;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.signups.OwnSignUps;
import org.kepu.signups.PeopleFixture;
import org.kepu.signups.SignUpId;
import org.kepu.signups.SignUpQueries;
import org.kepu.signups.SignedUp;
import org.kepu.signups.WaitingList;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class CheckInsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private SelfCheckIn self;

    @Autowired
    private HeadCounts headCounts;

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private ActivityQueries activityQueries;

    @Autowired
    private PeopleFixture people;

    @Autowired
    private SignUpQueries signUps;

    @Autowired
    private OwnSignUps own;

    @Autowired
    private WaitingList waitingList;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Clock clock;

    private Place place;
    private ActivityId activity;
    private SessionView session;

    @BeforeEach
    void anActivity() {
        place = places.create();
        activity = activities.announced(place, 2, 1);
        session = activityQueries.listSessions(activity).getFirst();
    }

    @Test
    void theSameThreeTimesOutOfOrderFromTwoPhonesCountsOnce() {
        SignedUp coming = people.signUp(activity);
        List<DoorRecord> records = new ArrayList<>(List.of(
                scan(coming.id(), 1, "phone A"),
                scan(coming.id(), 1, "phone B"),
                without(Audience.FARMER, 3),
                without(Audience.FARMER, -1)));
        records.addAll(List.copyOf(records));
        records.addAll(records.subList(0, 4));
        Collections.shuffle(records, new Random(7));

        records.forEach(record -> checkIns.keep(activity, List.of(record), activities.liaison(place)));
        checkIns.keep(activity, records, activities.liaison(place));

        assertThat(headCounts.checkedIn(activity)).isEqualTo(Map.of(session.id(), Map.of(Audience.FARMER, 3)));
        assertThat(checkIns.attendance(activity).repeated()).isEqualTo(1);
        assertThat(checkIns.attendance(activity).conflicts()).isEmpty();
    }

    @Test
    void whatFitsNoSignUpIsListedAndCountsOnlyIfTheOrganiserSaysSo() {
        people.signUp(activity);
        SignedUp gone = people.signUp(activity);
        SignedUp waits = people.signUp(activity);
        done(waitingList.cancel(gone.id(), clock.instant()));
        DoorRecord unknown = record(Optional.of("f".repeat(64)), "ZZZZ", Optional.empty(), 1, "A");
        checkIns.keep(
                activity,
                List.of(unknown, scan(gone.id(), 1, "A"), scan(waits.id(), 1, "A")),
                activities.liaison(place));

        assertThat(checkIns.attendance(activity).open())
                .extracting(Conflict::reason)
                .containsExactlyInAnyOrder(
                        ConflictReason.UNKNOWN_CODE, ConflictReason.GIVEN_UP, ConflictReason.NO_PLACE);
        assertThat(headCounts.checkedIn(activity)).isEmpty();

        Decision counted = new Decision(true, Audience.YOUTH, 1, "示例联络员");
        done(checkIns.decide(activity, unknown.id(), counted, activities.liaison(place)));

        assertThat(headCounts.checkedIn(activity)).isEqualTo(Map.of(session.id(), Map.of(Audience.YOUTH, 1)));
        assertThat(checkIns.attendance(activity).open()).hasSize(2);
        ActivityId other = activities.announced(place, 2, 1);
        assertThatThrownBy(() -> checkIns.decide(other, unknown.id(), counted, activities.liaison(place)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCodeForAnotherSessionIsAConflictThere() {
        ActivityId recurring = activities.announced(place, 5, 1, 30);
        List<SessionView> sessions = activityQueries.listSessions(recurring);
        SignedUp coming = people.signUp(recurring, sessions.getFirst().id());

        checkIns.keep(
                recurring,
                List.of(
                        at(sessions.getFirst(), scan(coming.id(), 1, "A")),
                        at(sessions.getLast(), scan(coming.id(), 1, "B"))),
                activities.liaison(place));

        assertThat(checkIns.attendance(recurring).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(ConflictReason.OTHER_SESSION));
        assertThat(headCounts.checkedIn(recurring).keySet())
                .containsExactly(sessions.getFirst().id());
    }

    @Test
    void atThePosterOneChecksInAloneAndTwiceIsOnce() {
        String poster = self.posterKey(session);
        SignedUp coming = people.signUp(activity);
        String code = own.findCode(coming.id()).orElseThrow();
        InetAddress from = InetAddress.ofLiteral("2001:db8:77:%x::1".formatted(new Random().nextInt(65_536)));

        assertThat(done(self.checkIn(
                        poster,
                        code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(4),
                        from)))
                .isEqualTo(1);
        assertThat(done(self.checkIn(poster, code, from))).isEqualTo(1);
        assertThat(self.checkIn(poster, "000000000000", from)).isInstanceOf(Outcome.Refused.class);

        assertThat(checkIns.attendance(activity).heads(session.id())).isEqualTo(1);
        assertThat(checkIns.attendance(activity).repeated()).isZero();
    }

    @Test
    void outsideItsTimeNobodyChecksInAlone() {
        ActivityId later = activities.announced(place, 2, 100);
        SessionView far = activityQueries.listSessions(later).getFirst();
        SignedUp coming = people.signUp(later);

        assertThat(self.checkIn(
                        self.posterKey(far),
                        own.findCode(coming.id()).orElseThrow(),
                        InetAddress.ofLiteral("2001:db8:78::1")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(mvc.get().uri("/checkin/nowhere")).hasStatus(404);
    }

    @Test
    void aPhoneSendsABatchAndIsToldWhichRecordsAreKeptAndWhichCouldNotBeRead() {
        String id = UUID.randomUUID().toString();
        String body = """
                {"records": [
                  {"id": "%s", "session": "%s", "code": "", "end": "", "audience": "ELDER", "heads": 4, "at": "2026-01-01T00:00:00Z", "phone": "p"},
                  {"id": "broken", "session": "x", "heads": 1},
                  {"id": "%s", "session": "%s", "code": "12", "end": "", "audience": "", "heads": 1, "at": "yesterday", "phone": "p"}
                ]}""".formatted(id, session.id(), UUID.randomUUID(), session.id());
        Viewer liaison = activities.liaison(place);

        var answer = mvc.post()
                .uri("/activities/work/" + activity + "/checkin")
                .with(csrf())
                .with(viewer(liaison))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.kept")
                .asArray()
                .containsExactly(id);
        assertThat(answer).bodyJson().extractingPath("$.refused").asArray().hasSize(2);
        assertThat(headCounts.checkedIn(activity)).isEqualTo(Map.of(session.id(), Map.of(Audience.ELDER, 4)));
        assertThat(mvc.post()
                        .uri("/activities/work/" + activity + "/checkin")
                        .with(csrf())
                        .with(viewer(liaison))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("nonsense"))
                .hasStatus(400);
    }

    @Test
    void aPhoneTakesHashesAlongAndNobodysName() {
        SignedUp coming = people.signUp(activity);

        assertThat(mvc.get()
                        .uri("/activities/work/" + activity + "/checkin.json")
                        .with(viewer(activities.liaison(place))))
                .hasStatusOk()
                .bodyText()
                .contains(hash(coming.id()).substring(0, 24), "\"C1\"")
                .doesNotContain("王", coming.number(), own.findCode(coming.id()).orElseThrow());
    }

    private DoorRecord scan(SignUpId id, int heads, String phone) {
        return record(Optional.of(hash(id)), "ABCD", Optional.empty(), heads, phone);
    }

    private String hash(SignUpId id) {
        return signUps.listCodes(signUps.get(id).activity()).stream()
                .filter(code -> code.number().equals(signUps.get(id).number()))
                .findFirst()
                .orElseThrow()
                .hash();
    }

    private DoorRecord without(Audience audience, int heads) {
        return record(Optional.empty(), "", Optional.of(audience), heads, "A");
    }

    private DoorRecord record(Optional<String> code, String end, Optional<Audience> audience, int heads, String phone) {
        return new DoorRecord(
                new RecordId(UUID.randomUUID()), session.id(), code, end, audience, heads, clock.instant(), phone);
    }

    private static DoorRecord at(SessionView session, DoorRecord record) {
        return new DoorRecord(
                record.id(),
                session.id(),
                record.code(),
                record.codeEnd(),
                record.audience(),
                record.heads(),
                record.at(),
                record.phone());
    }
}
