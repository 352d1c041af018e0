package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class OrderPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrderFixture orders;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private ServiceMenu menu;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private JdbcClient jdbc;

    private Place place;

    @BeforeEach
    void aCity() {
        place = places.create();
    }

    @Test
    void theListNeedsNoMoreStatementsForMoreOrders() {
        Viewer worker = OrderFixture.worker(place);
        orders.at(OrderState.SERVED, place, false);
        list(worker);
        int few = Statements.during(() -> list(worker));
        for (int i = 0; i < 6; i++) {
            orders.at(OrderState.REQUESTED, place, false);
        }

        assertThat(Statements.during(() -> list(worker))).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void aListOfMoreThanFiveThousandSaysSoAndEndsThere() {
        Viewer worker = OrderFixture.worker(place);
        // ended ones, so that the daily job of other tests has no work with them
        jdbc.sql("""
                        insert into orders.service_order (id, number, service_id, title, open, city_id, area_id, path, place, audience, people,
                            wished, remarks, sent_at, entered_name, sample, state, step, changed_at)
                        select gen_random_uuid(), 'L' || gen_random_uuid(), :service, '讲座', false, :area, :area, array[:area], '某村', 'FARMER', 9,
                            '', '', now(), '', false, 'REQUESTED', 'REQUEST', now()
                        from generate_series(1, 5010)
                        """)
                .param("service", orders.service(place, false).value())
                .param("area", place.area().value())
                .update();

        assertThat(list(worker)).contains("符合条件的超过 5,000 张");
        assertThat(queries.list(worker, OrderFilter.ALL, orders.today(), Paging.of(100))
                        .rows())
                .hasSize(50);
        assertThat(queries.list(worker, OrderFilter.ALL, orders.today(), Paging.of(101))
                        .rows())
                .isEmpty();
    }

    @Test
    void theListMasksWhoAsked() {
        orders.placed(place, false, orders.draft(place, "13912349999"));

        assertThat(list(OrderFixture.worker(place))).contains("王** 139****9999").doesNotContain("13912349999");
    }

    @Test
    void aRefusedOrderKeepsWhatWasTyped() {
        ServiceId service = orders.service(place, false);

        assertThat(mvc.post()
                        .uri("/services/" + service + "/orders")
                        .with(csrf())
                        .param("name", "王秀英")
                        .param("mobile", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("王秀英")
                .contains("请写 11 位手机号")
                .contains("需要同意才能办理");
    }

    @Test
    void aServiceThatIsNotOnOfferIsNotThereForThePublic() {
        ServiceId service = orders.service(place, false);
        ServiceDraft off = new ServiceDraft(
                java.util.Optional.of(place.unit()),
                "下架的服务",
                "内容",
                java.util.Set.of(org.kepu.shared.Audience.GENERAL),
                60,
                java.util.Set.of(),
                "",
                java.util.Optional.of(org.kepu.evidence.HappeningKind.LECTURE),
                java.util.Set.of(),
                false,
                false,
                false,
                java.util.Set.of());
        org.kepu.testing.PlaceFixture.done(
                menu.save(java.util.Optional.of(service), off, orders.by(OrderFixture.liaison(place.unit()))));

        assertThat(mvc.get().uri("/services/" + service)).hasStatus(404);
    }

    @Test
    void aUnitsLiaisonCannotEnterServicesOfAnotherUnit() {
        assertThat(mvc.post()
                        .uri("/orders/services/new")
                        .with(csrf())
                        .with(viewer(OrderFixture.liaison(place.unit())))
                        .param("unit", places.create().unit().toString())
                        .param("title", "讲座"))
                .hasStatus(422)
                .bodyText()
                .contains("请选一个提供单位");
    }

    @Test
    void whatWorkersSayToEachOtherIsNotShownToTheRequester() {
        Placed placed = orders.placed(place, false);
        orders.take(placed.order(), OrderStep.DISPATCH, StepDraft.empty(), orders.by(OrderFixture.worker(place)));
        orders.take(
                placed.order(),
                OrderStep.SEND_BACK,
                StepDraft.reason("本局人手不够"),
                orders.by(OrderFixture.liaison(place.unit())));

        assertThat(mvc.get().uri("/orders/mine/" + placed.key()))
                .hasStatusOk()
                .bodyText()
                .contains("退回社区")
                .doesNotContain("本局人手不够")
                .doesNotContain("测试员");
    }

    private String list(Viewer by) {
        var exchange = mvc.get().uri("/orders?show=all").with(viewer(by)).exchange();
        assertThat(exchange).hasStatusOk();
        return text(exchange.getResponse());
    }

    private static String text(org.springframework.mock.web.MockHttpServletResponse response) {
        try {
            return Objects.requireNonNull(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
