package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What comes to the phone of who ordered, where text messages leave the house. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "kepu.outbox.sms=file")
@ContextConfiguration(initializers = TestDatabase.class)
class RequesterTextsTests {

    @Autowired
    private OrderFixture orders;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private RequesterMobiles mobiles;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAgreedDayAndThatAnAnswerIsAskedAreToldWithoutNameOrLink() {
        Place place = places.create();
        OrderId id = orders.at(OrderState.CLOSED, place, false);

        OrderView order = queries.get(id);
        String day = "%d月%d日"
                .formatted(orders.today().getMonthValue(), orders.today().getDayOfMonth());
        assertThat(textsTo(id))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .contains(order.title(), order.number(), "/orders/mine用单号和手机号")
                        .doesNotContain("王秀英")
                        .doesNotMatch(".*[0-9a-f]{32}.*"));
        assertThat(textsTo(id).getFirst()).contains("约在" + day, "由农技服务队上门");
        assertThat(textsTo(id).getLast()).contains("请确认并评价");
    }

    @Test
    void theMobileIsTheRequestersAtTheMomentTheTextGoesOut() {
        Place place = places.create();
        OrderId id =
                orders.placed(place, false, orders.draft(place, "13800001234")).order();
        assertThat(mobiles.findMobile(id.value())).contains("13800001234");
    }

    @Test
    void whatIsRefusedOrNotKeptIsTold() {
        Place place = places.create();
        assertThat(textsTo(orders.at(OrderState.REJECTED, place, false)))
                .singleElement()
                .asString()
                .contains("没有受理");

        OrderId missed = orders.at(OrderState.SCHEDULED, place, false);
        orders.take(missed, OrderStep.NO_SHOW, StepDraft.reason("下雪封路"), orders.by(orders.leader(place)));
        assertThat(textsTo(missed)).hasSize(2).last().asString().contains("不能如约进行");
    }

    @Test
    void theOwnStepIsNotTold() {
        assertThat(textsTo(orders.at(OrderState.WITHDRAWN, places.create(), false)))
                .isEmpty();
    }

    @Test
    void whoseOrderWasMergedIsToldOfTheOneThatStandsForIt() {
        Place place = places.create();
        OrderId merged = orders.at(OrderState.MERGED, place, false);
        OrderId other = queries.get(merged).course().mergedInto().orElseThrow();
        orders.take(other, OrderStep.REJECT, StepDraft.reason("不在服务范围"), orders.by(orders.worker(place)));
        assertThat(textsTo(merged))
                .singleElement()
                .asString()
                .contains("没有受理", queries.get(merged).number());
        assertThat(textsTo(other)).hasSize(1);
    }

    /** The bodies, first to last. */
    private List<String> textsTo(OrderId order) {
        return jdbc.sql("select body from notices.dispatch where correspondent = :to order by queued_at, id")
                .param("to", RequesterMobiles.KIND + ":" + order)
                .query(String.class)
                .list();
    }
}
