package org.kepu.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.shared.AreaId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Feeds as a calendar program reads them. */
@KepuTest
class ActivityFeedTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private ActivityRegister register;

    @Autowired
    private ActivitySteps steps;

    @Autowired
    private ActivityQueries queries;

    @Autowired
    private Areas areas;

    @Autowired
    private PlaceFixture places;

    private Place place;

    @BeforeEach
    void aCity() {
        place = places.create();
    }

    @Test
    void aCalendarTakesEverySessionOfAnActivityAtItsHour() {
        ActivityDraft draft = activities.draft(
                place.unit(),
                place.area(),
                "逗号,分号;反斜线\\" + activities.title(),
                activities.sessions(30, 60),
                activities.terms(Optional.empty()));
        ActivityId id = activities.announced(place, draft);

        ICalendar calendar = read("/activities/" + id + ".ics");

        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getEvents()).hasSize(2).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo(draft.title());
            assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
            assertThat(event.getLocation().getValue()).endsWith("村委会二楼");
            assertThat(event.getUrl().getValue()).endsWith("/activities/" + id);
        });
        assertThat(calendar.getEvents().getFirst().getDateStart().getValue().getTime())
                .isEqualTo(Date.from(activities.in(30)).getTime());
    }

    @Test
    void whatIsMovedKeepsItsIdentityAndCountsUp() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(30)));
        VEvent before = read("/activities/" + id + ".ics").getEvents().getFirst();
        SessionView session = queries.listSessions(id).getFirst();
        SessionDraft moved = new SessionDraft(Optional.of(session.id()), activities.in(70), activities.in(71));
        done(register.save(Optional.of(id), activities.talk(place, List.of(moved)), activities.liaison(place)));

        VEvent after = read("/activities/" + id + ".ics").getEvents().getFirst();

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateStart().getValue().getTime())
                .isEqualTo(Date.from(activities.in(70)).getTime());
    }

    @Test
    void whatIsCalledOffStaysInAsCancelledWithTheReason() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(30, 60)));
        done(steps.callOff(id, queries.listSessions(id).getFirst().id(), "主讲人生病", activities.liaison(place)));

        List<VEvent> events = read("/activities.ics?unit=" + place.unit()).getEvents();

        assertThat(events).extracting(event -> event.getStatus().getValue()).containsExactly("CANCELLED", "CONFIRMED");
        assertThat(events.getFirst().getDescription().getValue()).startsWith("主讲人生病");
        done(steps.callOff(id, "大风天气", activities.liaison(place)));
        assertThat(read("/activities/" + id + ".ics").getEvents())
                .allMatch(event -> event.getStatus().getValue().equals("CANCELLED"));
    }

    @Test
    void theFeedOfAnAreaHoldsWhatIsInItAndWhatIsForAllAboveIt() {
        AreaId county = area(place.area());
        AreaId other = area(place.area());
        ActivityDraft here = in(county);
        ActivityDraft above = in(place.area());
        ActivityDraft elsewhere = in(other);

        assertThat(read("/activities.ics?area=" + county).getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyInAnyOrder(here.title(), above.title())
                .doesNotContain(elsewhere.title());
        assertThat(read("/activities.ics?area=" + county + "&audience=ELDER").getEvents())
                .isEmpty();
    }

    @Test
    void draftsAreInNoCalendar() {
        ActivityId id = activities.drafted(place, activities.talk(place, activities.sessions(30)));

        assertThat(mvc.get().uri("/activities/" + id + ".ics")).hasStatus(404);
        assertThat(read("/activities.ics?unit=" + place.unit()).getEvents()).isEmpty();
    }

    @Test
    void theThemeDaysAreAValidCalendarToo() {
        assertThat(read("/activities/themes.ics").validate(ICalVersion.V2_0)).isEmpty();
    }

    @Test
    void theMonthShowsWhatIsOnAndNeedsNoMoreStatementsForMore() {
        SessionDraft session = activities.sessions(200).getFirst();
        LocalDate day = LocalDate.ofInstant(session.starts(), ZoneId.of("Asia/Shanghai"));
        String address = "/activities/calendar?area=" + place.area() + "&month=" + YearMonth.from(day);
        ActivityDraft draft = activities.talk(place, List.of(session));
        activities.announced(place, draft);
        assertThat(body(address)).contains(draft.title(), "datetime=\"" + day + "\"");
        int few = Statements.during(() -> body(address));
        for (int i = 0; i < 5; i++) {
            activities.announced(place, activities.talk(place, List.of(session)));
        }

        assertThat(body(address)).contains("共6场", "day=" + day);
        assertThat(Statements.during(() -> body(address))).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    @Test
    void aMonthThatIsNoneIsThisMonth() {
        assertThat(mvc.get().uri("/activities/calendar?month=12-2026")).hasStatusOk();
    }

    private ActivityDraft in(AreaId area) {
        ActivityDraft draft = activities.draft(
                place.unit(), area, activities.title(), activities.sessions(30), activities.terms(Optional.empty()));
        activities.announced(place, draft);
        return draft;
    }

    private AreaId area(AreaId parent) {
        String code = "A" + java.util.UUID.randomUUID().toString().substring(0, 8);
        return done(
                areas.create(AreaDraft.of(Optional.of(parent), code, "示例" + code, AreaKind.COUNTY), Optional.empty()));
    }

    private ICalendar read(String address) {
        String text = body(address);
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        return Biweekly.parse(text).first();
    }

    private String body(String address) {
        var exchange = mvc.get().uri(address).exchange();
        assertThat(exchange).hasStatusOk();
        return new String(exchange.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
