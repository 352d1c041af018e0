package org.kepu.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityFixture;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityKind;
import org.kepu.activities.CampaignTotals;
import org.kepu.activities.ReturnRow;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class CampaignTests {

    private static final String THEME = "earth-day";

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private CampaignBoard board;

    @Autowired
    private CampaignTargets targets;

    @Autowired
    private YearlyReturn yearly;

    @Autowired
    private Areas areas;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private MockMvcTester mvc;

    private Place place;
    private AreaId county;
    private Viewer office;

    @BeforeEach
    void aCityWithACounty() {
        place = places.create();
        String code = "A" + UUID.randomUUID().toString().substring(0, 8);
        county = done(areas.create(
                AreaDraft.of(Optional.of(place.area()), code, "示例县" + code, AreaKind.COUNTY), Optional.empty()));
        office = viewerOf(Role.OFFICE, new Scope.WithinArea(place.area()));
    }

    @Test
    void closedActivitiesCountPeopleUnderTheirUnitAndTheirCounty() {
        activities.closed(place, county, THEME, 40);
        activities.closed(place, place.area(), THEME, 25);
        activities.announced(place, activities.themed(place, county, THEME, -50));
        activities.closed(place, county, "land-day", 900);

        BoardView view = look(office);

        assertThat(view.all()).isEqualTo(new CampaignTotals(3, 2, 65, 0));
        assertThat(reached(view.units(), new TargetHolder.OfUnit(place.unit()))).isEqualTo(view.all());
        assertThat(reached(view.counties(), new TargetHolder.OfArea(county)))
                .isEqualTo(new CampaignTotals(2, 1, 40, 0));
        assertThat(reached(view.counties(), new TargetHolder.OfArea(place.area())))
                .isEqualTo(new CampaignTotals(1, 1, 25, 0));
        assertThat(view.activities().rows()).hasSize(3);
    }

    @Test
    void whatIsOpenedAgainCountsNobodyUntilItIsClosed() {
        ActivityId id = activities.closed(place, county, THEME, 40);
        activities.reopen(place, id);

        assertThat(look(office).all()).isEqualTo(new CampaignTotals(1, 0, 0, 0));
    }

    @Test
    void eachRoleSeesWhatItReaches() {
        activities.closed(place, county, THEME, 40);
        Place elsewhere = places.create();
        activities.closed(elsewhere, elsewhere.area(), THEME, 70);

        assertThat(look(activities.liaison(place)).all().people()).isEqualTo(40);
        assertThat(look(activities.liaison(place)).counties()).isEmpty();
        assertThat(look(viewerOf(Role.COUNTY_OFFICE, new Scope.WithinArea(county)))
                        .all()
                        .people())
                .as("what takes place in the county, whoever holds it")
                .isEqualTo(40);
        assertThat(look(activities.liaison(elsewhere)).all().people()).isEqualTo(70);
    }

    @Test
    void targetsAreSetTakenBackAndComparedWithPeopleReached() {
        activities.closed(place, county, THEME, 40);
        String key = new TargetHolder.OfArea(county).key();
        done(targets.set(THEME, year(), Map.of(key, "1,000"), office));

        assertThat(standing(look(office).counties(), new TargetHolder.OfArea(county))
                        .percent())
                .contains(4L);
        done(targets.set(THEME, year(), Map.of(key, ""), office));
        assertThat(targets.list(THEME, year())).doesNotContainKey(key);
    }

    @Test
    void nobodySetsTargetsOfAnotherCity() {
        Place elsewhere = places.create();
        String foreign = new TargetHolder.OfUnit(elsewhere.unit()).key();

        done(targets.set(THEME, year(), Map.of(foreign, "500"), office));

        assertThat(targets.list(THEME, year())).doesNotContainKey(foreign);
    }

    @Test
    void whatIsNoNumberIsSaidAtItsFieldAndStaysTyped() {
        String key = new TargetHolder.OfArea(county).key();
        assertThat(targets.set(THEME, year(), Map.of(key, "一千"), office)).isInstanceOf(Outcome.Refused.class);
        assertThat(mvc.post()
                        .uri("/campaigns/targets")
                        .with(csrf())
                        .with(viewer(office))
                        .param("theme", THEME)
                        .param("year", Integer.toString(year()))
                        .param(key, "一千"))
                .hasStatus(422)
                .bodyText()
                .contains("一千", "请写 1 到");
    }

    @Test
    void theBoardNeedsNoMoreStatementsForMoreActivities() {
        activities.closed(place, county, THEME, 40);
        String address = "/campaigns?theme=" + THEME + "&year=" + year();
        body(address);
        int few = Statements.during(() -> body(address));
        for (int i = 0; i < 5; i++) {
            activities.closed(place, county, THEME, 10 + i);
        }

        assertThat(Statements.during(() -> body(address))).isEqualTo(few).isLessThanOrEqualTo(16);
    }

    @Test
    void theSheetHasTheColumnsSuchCampaignsAskFor() throws IOException {
        activities.closed(place, county, THEME, 40);

        var exchange = mvc.get()
                .uri("/campaigns/export?theme=" + THEME + "&year=" + year())
                .with(viewer(office))
                .exchange();

        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(exchange.getResponse().getContentAsByteArray()))) {
            List<String> head = cells(book, 0);
            assertThat(head)
                    .containsExactly("主办单位", "活动名称", "活动类型", "时间", "地点", "形式", "线下参与人数", "线上参与人数", "媒体报道", "投入（元）");
            assertThat(cells(book, 1)).contains("线下", "40", "忻州晚报", "800.00").anyMatch(cell -> cell.endsWith("村委会二楼"));
        }
    }

    @Test
    void theYearlyReturnSumsUpWhatTheUnitsHeldByKindWithWeekAndMonthApart() throws IOException {
        activities.closed(place, county, "science-week", 40);
        activities.closed(place, county, "science-month", 1_200);
        activities.reopen(place, activities.closed(place, county, THEME, 7));
        Place elsewhere = places.create();
        activities.closed(elsewhere, elsewhere.area(), THEME, 70);

        assertThat(yearly.list(year(), office))
                .containsExactly(new ReturnRow(ActivityKind.LECTURE, 2, 1_240, 0, 0, 0, 1, 40, 1, 1_200, 1));
        var exchange = mvc.get()
                .uri("/campaigns/return/export?year=" + year())
                .with(viewer(office))
                .exchange();
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(exchange.getResponse().getContentAsByteArray()))) {
            assertThat(cells(book, 1)).contains("科普讲座", "2", "1240", "1200");
        }
        assertThat(mvc.get().uri("/campaigns/return?year=" + year()).with(viewer(office)))
                .hasStatusOk()
                .bodyText()
                .contains("科普讲座", "1,240", "千人以上场次");
    }

    private static List<String> cells(XSSFWorkbook book, int row) {
        return StreamSupport.stream(book.getSheetAt(0).getRow(row).spliterator(), false)
                .map(cell -> cell.getStringCellValue())
                .collect(Collectors.toList());
    }

    private BoardView look(Viewer by) {
        return board.board(THEME, year(), by, Paging.of(1));
    }

    /** The year of what began fifty hours ago. */
    private int year() {
        return activities.in(-50).atZone(ZoneId.of("Asia/Shanghai")).getYear();
    }

    private Viewer viewerOf(Role role, Scope scope) {
        return new Viewer(Optional.of(place.person()), "示例办公室", List.of(new Grant(role, scope)));
    }

    private static Standing standing(List<Standing> all, TargetHolder holder) {
        return all.stream()
                .filter(each -> each.holder().equals(holder))
                .findFirst()
                .orElseThrow();
    }

    private static CampaignTotals reached(List<Standing> all, TargetHolder holder) {
        return standing(all, holder).reached();
    }

    private String body(String address) {
        var exchange = mvc.get().uri(address).with(viewer(office)).exchange();
        assertThat(exchange).hasStatusOk();
        return new String(exchange.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
