package org.kepu.signups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityFixture;
import org.kepu.activities.ActivityId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class SignUpPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private SignUpFixture signUps;

    @Autowired
    private PlaceQueries placeQueries;

    @Autowired
    private OwnSignUps own;

    @Autowired
    private SignUpClock signUpClock;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    private Place place;

    @BeforeEach
    void aCity() {
        place = places.create();
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTyped() {
        ActivityId activity = activities.announced(place, 5, 100);

        assertThat(send(activity, Map.of("name", "王秀英", "mobile", "12")))
                .hasStatus(422)
                .bodyText()
                .contains("王秀英", "请写 11 位手机号", "请写四位数字的出生年份", "需要同意才能报名");
    }

    @Test
    void oneSignsUpWithoutAnAccountAndIsLedToTheOwnPageWithTheCode() {
        ActivityId activity = activities.announced(place, 5, 100);

        MvcTestResult sent = send(activity, filled());

        assertThat(sent).hasStatus3xxRedirection();
        String path = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("已报名", "签到码", "<path d=");
        assertThat(mvc.get().uri("/activities/" + activity))
                .hasStatusOk()
                .bodyText()
                .contains("还有 4 个名额", "我要报名");
    }

    @Test
    void ofSeveralSessionsOneIsChosenAndEachHasItsOwnPlaces() {
        ActivityId activity = activities.announced(place, 1, 100, 200);
        List<org.kepu.signups.Place> offered = placeQueries.list(activity);
        Map<String, String> first = filled();

        assertThat(send(activity, first)).hasStatus(422).bodyText().contains("请选一个场次");
        first.put("place", offered.getFirst().id().toString());
        Map<String, String> second = filled();
        second.put("place", offered.getLast().id().toString());

        assertThat(state(send(activity, first))).isEqualTo(SignUpState.CONFIRMED);
        assertThat(state(send(activity, second))).isEqualTo(SignUpState.CONFIRMED);
    }

    @Test
    void whoeverSignedUpIsToldWhenTheSessionsAreCalledOffOneByOne() {
        ActivityId activity = activities.announced(place, 1, 100, 200);
        Map<String, String> filled = filled();
        filled.put("place", placeQueries.list(activity).getLast().id().toString());
        String path =
                Objects.requireNonNull(send(activity, filled).getResponse().getRedirectedUrl());

        activities.callOffEach(place, activity, "大风天气");
        signUpClock.look(activities.in(1));

        assertThat(mvc.get().uri(path)).bodyText().contains("这项活动已取消，不用到场");
        SignUpId signUp =
                own.get(path.replaceFirst(".*/", "").replaceFirst("\\?.*", "")).id();
        assertThat(jdbc.sql("select what from signups.notice where sign_up_id = :id")
                        .param("id", signUp.value())
                        .query(String.class)
                        .list())
                .containsExactly("CALLED_OFF");
        assertThat(mvc.get().uri("/activities/" + activity)).bodyText().contains("活动已取消：大风天气");
    }

    @Test
    void somebodySignedInFindsTheOwnSignUpAndNobodyElseDoes() {
        ActivityId activity = activities.announced(place, 5, 100);
        Viewer me = new Viewer(Optional.of(place.person()), "王秀英", List.of());
        MvcTestResult sent = mvc.post()
                .uri("/activities/" + activity + "/signup")
                .with(csrf())
                .with(viewer(me))
                .params(form(filled()))
                .exchange();
        SignUpId id = own.get(key(sent)).id();

        assertThat(mvc.get().uri("/signups/mine").with(viewer(me))).bodyText().contains("/signups/own/" + id);
        assertThat(mvc.get().uri("/signups/own/" + id).with(viewer(me))).hasStatusOk();
        assertThat(mvc.get().uri("/signups/own/" + id).with(viewer(Role.OFFICE, new Scope.Everything())))
                .hasStatus(404);
    }

    @Test
    void theListMasksAndShowsOneInFullWithAnEntryInTheTrail() {
        ActivityId activity = activities.announced(place, 5, 100);
        Map<String, String> form = filled();
        form.put("mobile", "13912349999");
        SignUpId id = own.get(key(send(activity, form))).id();
        Viewer liaison = activities.liaison(place);
        String list = "/activities/work/" + activity + "/signups";

        assertThat(mvc.get().uri(list).with(viewer(liaison)))
                .hasStatusOk()
                .bodyText()
                .contains("王** 139****9999")
                .doesNotContain("13912349999");
        assertThat(mvc.post().uri(list + "/" + id + "/participant").with(csrf()).with(viewer(liaison)))
                .hasStatusOk()
                .bodyText()
                .contains("王秀英 13912349999");
        assertThat(trail("signups.participant", "sign-up " + id)).isEqualTo(1);
        ActivityId other = activities.announced(place, 5, 100);
        assertThat(mvc.post()
                        .uri("/activities/work/" + other + "/signups/" + id + "/participant")
                        .with(csrf())
                        .with(viewer(liaison)))
                .hasStatus(404);
    }

    @Test
    void theWorkbookHasEverybodyAndIsInTheTrail() throws Exception {
        ActivityId activity = activities.announced(place, 1, 100);
        send(activity, filled());
        send(activity, filled());

        MvcTestResult result = mvc.get()
                .uri("/activities/work/" + activity + "/signups/export.xlsx")
                .with(viewer(activities.liaison(place)))
                .exchange();

        assertThat(result).hasStatusOk();
        try (var book = WorkbookFactory.create(
                new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(book.getSheetAt(0).getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("候补中");
        }
        assertThat(trail("signups.export", "activity " + activity)).isEqualTo(1);
    }

    @Test
    void theListNeedsNoMoreStatementsForMoreSignUps() {
        ActivityId activity = activities.announced(place, 3, 100);
        Viewer liaison = activities.liaison(place);
        Runnable look = () -> assertThat(mvc.get()
                        .uri("/activities/work/" + activity + "/signups")
                        .with(viewer(liaison)))
                .hasStatusOk();
        send(activity, filled());
        look.run();
        int few = Statements.during(look);
        for (int i = 0; i < 6; i++) {
            send(activity, filled());
        }

        assertThat(Statements.during(look)).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private MvcTestResult send(ActivityId activity, Map<String, String> form) {
        return mvc.post()
                .uri("/activities/" + activity + "/signup")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(SignUpFixture.address().getHostAddress());
                    return request;
                })
                .params(form(form))
                .exchange();
    }

    private static org.springframework.util.MultiValueMap<String, String> form(Map<String, String> cells) {
        return org.springframework.util.MultiValueMap.fromSingleValue(cells);
    }

    private static Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "form", UUID.randomUUID().toString(),
                "name", "王秀英",
                "mobile", SignUpFixture.mobile(),
                "audience", "FARMER",
                "born", "1970",
                "consent", "on"));
    }

    private SignUpState state(MvcTestResult sent) {
        return own.get(key(sent)).state();
    }

    private static String key(MvcTestResult sent) {
        String url = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        return url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }

    private long trail(String action, String object) {
        return jdbc.sql("select count(*) from audit.entry where action = :action and object = :object")
                .param("action", action)
                .param("object", object)
                .query(Long.class)
                .single();
    }
}
