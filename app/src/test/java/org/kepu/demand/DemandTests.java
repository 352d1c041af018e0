package org.kepu.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.AreaQueries;
import org.kepu.areas.Areas;
import org.kepu.orders.OrderFixture;
import org.kepu.orders.OrderState;
import org.kepu.orders.Satisfaction;
import org.kepu.orders.SatisfactionQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.volunteers.Topic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class DemandTests {

    @Autowired
    private DemandMaps maps;

    @Autowired
    private SatisfactionQueries satisfaction;

    @Autowired
    private OrderFixture orders;

    @Autowired
    private Areas areas;

    @Autowired
    private AreaQueries areaQueries;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private MockMvcTester mvc;

    private Place place;
    private Place county;
    private AreaId served;
    private AreaId never;
    private int year;
    private Viewer office;

    /** Two orders that wait and one that was refused in the city itself; one was served in a township. */
    @BeforeEach
    void aCityWithACountyAndTwoTownships() {
        place = places.create();
        AreaId below = area(place.area(), "C", "测试县", AreaKind.COUNTY);
        served = area(below, "S", "服务过的乡", AreaKind.TOWNSHIP);
        never = area(below, "N", "没去过的乡", AreaKind.TOWNSHIP);
        county = new Place(below, place.unit(), place.person());
        year = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
        office = accounts.viewer(Role.OFFICE, new Scope.WithinArea(place.area()));
        orders.at(OrderState.REQUESTED, place, false);
        orders.at(OrderState.CLAIMED, place, false);
        orders.at(OrderState.REJECTED, place, false);
        orders.at(OrderState.WITHDRAWN, place, false);
        orders.at(OrderState.CLOSED, new Place(served, place.unit(), place.person()), false);
    }

    @Test
    void ordersAreCountedByAreaAudienceAndTopicAndWithdrawnOnesAreNot() {
        DemandMap map = draw(place.area());

        assertThat(map.total().whole()).isEqualTo(new Figures(4, 2, 1, 1));
        assertThat(map.total().of(Audience.FARMER).all()).isEqualTo(4);
        assertThat(map.total().of(Audience.YOUTH)).isEqualTo(Figures.NONE);
        assertThat(map.topics().get(Optional.of(Topic.CROPS)).whole().all()).isEqualTo(4);
        assertThat(map.rows())
                .extracting(row -> row.area().id() + " " + row.cells().whole().all())
                .containsExactly(county.area() + " 1", place.area() + " 3");
    }

    @Test
    void anotherAudienceTopicOrYearHasNoOrders() {
        var root = areaQueries.get(place.area());

        assertThat(maps.draw(root, year - 1, Optional.empty(), Optional.empty())
                        .total()
                        .whole())
                .isEqualTo(Figures.NONE);
        assertThat(maps.draw(root, year, Optional.of(Audience.YOUTH), Optional.empty())
                        .total()
                        .whole())
                .isEqualTo(Figures.NONE);
        assertThat(maps.draw(root, year, Optional.empty(), Optional.of(Topic.ASTRONOMY))
                        .total()
                        .whole())
                .isEqualTo(Figures.NONE);
    }

    @Test
    void aTownshipWithoutAConfirmedVisitWasNeverServed() {
        assertThat(draw(place.area()).neverServed())
                .extracting(area -> area.id())
                .containsExactly(never);
        assertThat(draw(county.area()).neverServed())
                .extracting(area -> area.id())
                .containsExactly(never);
    }

    @Test
    void eachFigureLeadsToTheListOfTheSameOrders() {
        String page = open("/orders/demand", office);

        assertThat(page).contains("stage=WAITING", "测试县", "没去过的乡");
        String waiting = open("/orders?show=all&stage=WAITING&year=" + year + "&area=" + place.area(), office);
        assertThat(waiting).contains("共 2 ");
        assertThat(open("/orders?show=all&topic=CROPS&audience=FARMER&stage=REFUSED&area=" + place.area(), office))
                .contains("共 1 ");
        assertThat(open("/orders?show=all&area=" + county.area(), office)).contains("共 1 ", "只看测试县的点单");
    }

    @Test
    void aCountySeesItsOwnMapWhateverAreaTheAddressNames() {
        Viewer countyOffice = accounts.viewer(Role.COUNTY_OFFICE, new Scope.WithinArea(county.area()));

        assertThat(maps.choose(countyOffice, Optional.of(place.area()))
                        .orElseThrow()
                        .id())
                .isEqualTo(county.area());
        assertThat(maps.choose(countyOffice, Optional.of(served)).orElseThrow().id())
                .isEqualTo(served);
    }

    @Test
    void theMapNeedsNoMoreStatementsForMoreOrders() {
        open("/orders/demand", office);
        int few = Statements.during(() -> open("/orders/demand", office));
        for (int i = 0; i < 4; i++) {
            orders.at(OrderState.REQUESTED, place, false);
        }

        assertThat(Statements.during(() -> open("/orders/demand", office)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(10);
    }

    @Test
    void theMapLeavesAsCommaSeparatedTextAndAsAWorkbook() {
        assertThat(open("/orders/demand/csv", office))
                .startsWith("\uFEFF地区,人群,内容领域,点单,等待中,未受理,已服务")
                .contains("测试县 服务过的乡,农民,种植技术,1,0,0,1");
        assertThat(mvc.get().uri("/orders/demand/excel").with(viewer(office))).hasStatusOk();
    }

    @Test
    void aUnitReadsRatingsFromThreeOnAndNobodyElses() {
        Viewer liaison = accounts.viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));
        assertThat(satisfaction.list(liaison)).singleElement().satisfies(row -> {
            assertThat(row.rated()).isEqualTo(1);
            assertThat(row.ratings()).isEmpty();
        });
        orders.at(OrderState.CLOSED, place, false);
        orders.at(OrderState.CLOSED, place, false);

        assertThat(satisfaction.list(liaison))
                .singleElement()
                .extracting(Satisfaction::ratings)
                .isEqualTo(List.of(3L, 0L, 0L, 0L, 0L));
        Viewer leader = new Viewer(
                Optional.of(place.person()), "队长", List.of(new Grant(Role.TEAM_LEADER, new Scope.Own(place.person()))));
        assertThat(satisfaction.list(leader)).singleElement().satisfies(row -> {
            assertThat(row.team()).isTrue();
            assertThat(row.content()).isZero();
        });
        assertThat(satisfaction.list(accounts.viewer(
                        Role.LIAISON, new Scope.OfUnit(places.create().unit()))))
                .isEmpty();
    }

    private DemandMap draw(AreaId root) {
        return maps.draw(areaQueries.get(root), year, Optional.empty(), Optional.empty());
    }

    private AreaId area(AreaId parent, String letter, String name, AreaKind kind) {
        return done(areas.create(
                AreaDraft.of(
                        Optional.of(parent), letter + AreaId.create().toString().substring(24), name, kind),
                Optional.empty()));
    }

    private String open(String path, Viewer by) {
        var exchange = mvc.get().uri(path).with(viewer(by)).exchange();
        assertThat(exchange).hasStatusOk();
        return new String(
                Objects.requireNonNull(exchange.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8);
    }
}
