package org.kepu.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KepuTest
class ActivityPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private ActivitySteps steps;

    @Autowired
    private ActivityQueries queries;

    @Autowired
    private Areas areas;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JsonMapper json;

    private Place place;

    @BeforeEach
    void aCity() {
        place = places.create();
    }

    @Test
    void whatIsNearComesFirstThenWhatIsFurtherUp() {
        AreaId county = area(place.area(), AreaKind.COUNTY);
        AreaId town = area(county, AreaKind.TOWN);
        AreaId neighbour = area(county, AreaKind.TOWN);
        String inCity = announced(place.area(), 20);
        String inNeighbour = announced(neighbour, 21);
        String inCounty = announced(county, 22);
        String inTown = announced(town, 23);

        String page = body("/activities?area=" + town);

        assertThat(page).containsSubsequence("在", inTown, "其他地方", inNeighbour, inCounty, "其他地方", inCity);
    }

    @Test
    void aLongRowOfSessionsIsFoldedButAllThere() {
        ActivityId id = activities.announced(
                place, activities.talk(place, activities.sessions(30, 60, 90, 120, 150, 180, 210, 240)));

        assertThat(body("/activities/" + id))
                .contains("还有2场")
                .contains(queries.listSessions(id).stream()
                        .map(session -> "id=\"s-" + session.id() + "\"")
                        .toList());
    }

    @Test
    void draftsAreNotThereForThePublic() {
        ActivityDraft draft = activities.talk(place, activities.sessions(30));
        ActivityId id = activities.drafted(place, draft);

        assertThat(mvc.get().uri("/activities/" + id)).hasStatus(404);
        assertThat(body("/activities?area=" + place.area())).doesNotContain(draft.title());
    }

    @Test
    void whatWasCalledOffSaysSoAndWhy() {
        ActivityDraft draft = activities.talk(place, activities.sessions(30));
        ActivityId id = activities.announced(place, draft);
        done(steps.callOff(id, "大风天气改期", activities.liaison(place)));

        assertThat(body("/activities/" + id)).contains("大风天气改期", "EventCancelled");
        assertThat(body("/activities?area=" + place.area())).contains(draft.title(), "已取消");
    }

    @Test
    void callingTheLastSessionOffIsSaidToCallTheActivityOff() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(30, 40)));
        List<SessionView> sessions = queries.listSessions(id);
        String ask = "/activities/work/" + id + "?step=CALL_OFF_SESSION&session="
                + sessions.getFirst().id();
        assertThat(mvc.get().uri(ask).with(viewer(activities.liaison(place))))
                .bodyText()
                .doesNotContain("没有别的场次了");
        done(steps.callOff(id, sessions.getLast().id(), "停电", activities.liaison(place)));

        assertThat(mvc.get().uri(ask).with(viewer(activities.liaison(place))))
                .bodyText()
                .contains("没有别的场次了");
        assertThat(mvc.post()
                        .uri("/activities/work/" + id + "/steps")
                        .with(csrf())
                        .with(viewer(activities.liaison(place)))
                        .param("step", "CALL_OFF_SESSION")
                        .param("session", sessions.getFirst().id().toString())
                        .param("reason", "大风天气"))
                .hasStatus3xxRedirection();
        assertThat(body("/activities/" + id)).contains("活动已取消：大风天气", "EventCancelled");
        assertThat(body("/activities/" + id + ".ics"))
                .contains("STATUS:CANCELLED")
                .doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void searchEnginesReadOneEventForEachSessionAndNoTextBreaksOut() {
        ActivityDraft draft = activities.draft(
                place.unit(),
                place.area(),
                "</script><b>" + activities.title(),
                activities.sessions(30, 40),
                activities.terms(Optional.of(60)));
        ActivityId id = activities.announced(place, draft);

        String page = body("/activities/" + id);
        String data = page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        JsonNode events = json.readTree(data);

        assertThat(events).hasSize(2);
        assertThat(events.get(0).get("@type").asString()).isEqualTo("Event");
        assertThat(events.get(0).get("name").asString()).isEqualTo(draft.title());
        assertThat(events.get(0).get("startDate").asString()).endsWith("+08:00");
        assertThat(events.get(0).get("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(events.get(0).get("maximumAttendeeCapacity").asInt()).isEqualTo(60);
        assertThat(events.get(0)
                        .get("location")
                        .get(0)
                        .get("address")
                        .get("streetAddress")
                        .asString())
                .isEqualTo("村委会二楼");
    }

    @Test
    void theListNeedsNoMoreStatementsForMoreActivities() {
        String address = "/activities?area=" + place.area();
        activities.announced(place, activities.talk(place, activities.sessions(30)));
        body(address);
        int few = Statements.during(() -> body(address));
        for (int i = 0; i < 6; i++) {
            activities.announced(place, activities.talk(place, activities.sessions(31 + i, 51 + i)));
        }

        assertThat(Statements.during(() -> body(address))).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    @Test
    void sessionsAreListedToLookThroughBeforeAnythingIsSaved() {
        assertThat(mvc.post()
                        .uri("/activities/work/new")
                        .with(csrf())
                        .with(viewer(activities.liaison(place)))
                        .param("title", "周末科学课堂预览")
                        .param("addDay", "2027-03-06")
                        .param("addFrom", "09:00")
                        .param("addTo", "10:30")
                        .param("repeat", "WEEKLY")
                        .param("times", "3")
                        .param("preview", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("周末科学课堂预览", "value=\"2027-03-06\"", "value=\"2027-03-13\"", "value=\"2027-03-20\"");
        assertThat(mvc.get().uri("/activities/work").with(viewer(activities.liaison(place))))
                .bodyText()
                .doesNotContain("周末科学课堂预览");
    }

    /** 2026-10-01 to 07 are holidays by the shipped arrangement; 2048 was never arranged. */
    @Test
    void repetitionsOnHolidaysAreShownAndLeftOutAlsoWhenSavedAtOnce() {
        String kept = "2026-10-03T09:00/2026-10-03T10:30";
        assertThat(save("2026-10-03", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("有1场遇上放假", "name=\"keep\" value=\"" + kept, "value=\"2026-10-10\"")
                .doesNotContain("value=\"2026-10-03\"");
        assertThat(save("2026-10-17", Map.of("left", kept, "keep", kept, "preview", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-10-03\"")
                .doesNotContain("name=\"keep\"");
        assertThat(save("2048-10-01", Map.of("preview", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("2048年的放假安排还没有录入");
    }

    private MvcTestResult save(String from, Map<String, String> more) {
        return mvc.post()
                .uri("/activities/work/new")
                .with(csrf())
                .with(viewer(activities.liaison(place)))
                .param("addDay", from)
                .param("addFrom", "09:00")
                .param("addTo", "10:30")
                .param("repeat", "WEEKLY")
                .param("times", "3")
                .params(MultiValueMap.fromSingleValue(more))
                .exchange();
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/activities/work/new")
                        .with(csrf())
                        .with(viewer(activities.liaison(place)))
                        .param("title", "没有写完的活动")
                        .param("addDay", "2027-03-06")
                        .param("addFrom", "早上")
                        .param("addTo", "10:30"))
                .hasStatus(422)
                .bodyText()
                .contains("没有写完的活动", "早上", "请写时间", "请写活动介绍");
    }

    @Test
    void theFormOfAnActivityBringsBackWhatStands() {
        ActivityDraft draft = activities.talk(place, activities.sessions(30));
        ActivityId id = activities.drafted(place, draft);
        SessionView session = queries.listSessions(id).getFirst();

        assertThat(mvc.get().uri("/activities/work/" + id + "/edit").with(viewer(activities.liaison(place))))
                .hasStatusOk()
                .bodyText()
                .contains(draft.title(), session.id().toString(), "value=\"500\"");
    }

    private String announced(AreaId where, long hours) {
        ActivityDraft draft = activities.draft(
                place.unit(),
                where,
                activities.title(),
                activities.sessions(hours),
                activities.terms(Optional.empty()));
        activities.announced(place, draft);
        return draft.title();
    }

    private AreaId area(AreaId parent, AreaKind kind) {
        String code = "A" + java.util.UUID.randomUUID().toString().substring(0, 8);
        return done(areas.create(AreaDraft.of(Optional.of(parent), code, "示例" + code, kind), Optional.empty()));
    }

    private String body(String address) {
        var exchange = mvc.get().uri(address).exchange();
        assertThat(exchange).hasStatusOk();
        return new String(exchange.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
