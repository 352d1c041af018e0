package org.kepu.certificates.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.testing.JourneyTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.visits.VisitDraft;
import org.kepu.visits.VisitQueries;
import org.kepu.visits.VisitView;
import org.kepu.visits.Visits;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;

/** From a visit that both sides confirm to a certificate that anybody verifies, and its end. */
class CertificateJourneyTests extends JourneyTest {

    @Autowired
    private Squad squad;

    @Autowired
    private Visits visits;

    @Autowired
    private VisitQueries queries;

    @Autowired
    private PlaceFixture places;

    @Test
    void aConfirmedVisitBecomesHoursACertificateAndAPageThatSaysWhenItIsRevoked() throws Exception {
        Place place = places.create();
        TeamId team = squad.team(place, "农技服务队");
        VolunteerId zhang = squad.volunteer(place, team, "张三丰");
        VisitView visit = queries.get(PlaceFixture.done(
                visits.start(team, new VisitDraft("田间种植指导", place.area(), Set.of(zhang)), Squad.leader(place))));

        Page villager = open(PHONE);
        villager.navigate("/visits");
        look(villager, "visit-code");
        villager.getByLabel("确认码").fill(visit.code());
        press(villager, "下一步");
        look(villager, "visit-question");
        press(villager, "来过，确认");
        assertThat(villager.getByText("已经确认：服务队来过")).isVisible();

        Page page = open(PHONE);
        signIn(page, Role.LIAISON, new Scope.OfUnit(place.unit()), "/volunteers/visits/" + visit.id());
        look(page, "visit-confirmed");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("结束并记时长"))
                .click();
        page.getByLabel("张三丰").fill("2.5");
        look(page, "visit-hours");
        press(page, "录入");
        assertThat(page.locator("main").getByText("双方确认").first()).isVisible();
        look(page, "service-recorded");

        page.navigate("/volunteers/people/" + zhang);
        look(page, "volunteer-with-hours");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("服务证明").setExact(true))
                .click();
        page.getByLabel("负责人").fill("王主任");
        page.getByLabel("单位联系方式").fill("0350-1234567");
        look(page, "certificate-issue");
        press(page, "出具证明");
        look(page, "certificate-issued");
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载证明（PDF）"))
                        .click());
        byte[] paper = Files.readAllBytes(download.path());
        assertThat(PaperReading.text(paper)).contains("张三丰", "2.5小时", "田间种植指导");
        String address = PaperReading.qr(paper);
        String certificate = page.url();

        page.navigate(address);
        assertThat(page.getByText("这份证明有效")).isVisible();
        assertThat(page.locator("main")).containsText("张＊＊");
        assertThat(page.locator("main")).not().containsText("张三丰");
        look(page, "certificate-valid");

        page.navigate(certificate);
        page.locator("summary").getByText("撤销证明").click();
        page.getByLabel("撤销原因").fill("记录有误");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤销证明"))
                .click();
        page.navigate(address);
        assertThat(page.getByText("撤销，不再有效").first()).isVisible();
        look(page, "certificate-revoked");
    }

    @Test
    void staffPagesWorkOnAPhoneAndAtADesk() {
        Place place = places.create();
        TeamId team = squad.team(place, "农技服务队");
        VolunteerId zhang = squad.volunteer(place, team, "张三丰");
        squad.service(place, team, "谷子种植指导", Map.of(zhang, "12"));
        VisitView visit = queries.get(PlaceFixture.done(
                visits.start(team, new VisitDraft("上门讲解", place.area(), Set.of(zhang)), Squad.leader(place))));

        Page page = open(PHONE);
        signIn(page, Role.LIAISON, new Scope.OfUnit(place.unit()), "/volunteers/visits/" + visit.id());
        look(page, "visit-with-codes");
        for (String path : new String[] {
            "/volunteers/visits",
            "/volunteers/teams/" + team,
            "/volunteers/teams/" + team + "/visits/new",
            "/volunteers/teams/" + team + "/people/import",
            "/volunteers/teams/" + team + "/year",
            "/volunteers/honours",
            "/volunteers/people/" + zhang + "/honours"
        }) {
            page.navigate(path);
            look(page, "staff" + path.replaceAll("[0-9a-f-]{36}", "x").replace('/', '-'));
        }
        page = open(PHONE);
        signIn(page, Role.OFFICE, new Scope.WithinArea(place.area()), "/volunteers/experts");
        for (String path : new String[] {
            "/volunteers/experts",
            "/volunteers/experts/new",
            "/volunteers/certificates",
            "/volunteers/certificates/wording",
            "/volunteers/honours/stars",
            "/experts"
        }) {
            page.navigate(path);
            look(page, "office" + path.replace('/', '-'));
        }
    }
}
