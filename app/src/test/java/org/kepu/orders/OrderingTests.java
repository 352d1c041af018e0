package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.secrets.Algorithm;
import org.kepu.secrets.KeyRing;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.store.KepuHome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class OrderingTests {

    @Autowired
    private OrderFixture orders;

    @Autowired
    private Ordering ordering;

    @Autowired
    private OwnOrders own;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private ContactReading contacts;

    @Autowired
    private OrderRows rows;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private KepuHome home;

    @Autowired
    private Clock clock;

    private Place place;

    @BeforeEach
    void aCity() {
        place = places.create();
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        OrderDraft empty = new OrderDraft("", "123", Optional.empty(), "", Optional.empty(), -1, "", "", false);

        Outcome<Placed> outcome =
                ordering.send(orders.service(place, false), empty, OrderFixture.address(), requester());

        assertThat(fields(outcome))
                .containsExactlyInAnyOrder("name", "mobile", "area", "place", "audience", "people", "consent");
    }

    @Test
    void aPlaceInAnotherCityIsRefused() {
        Outcome<Placed> outcome = ordering.send(
                orders.service(place, false), orders.draft(places.create()), OrderFixture.address(), requester());

        assertThat(fields(outcome)).containsExactly("area");
    }

    @Test
    void aWorkerEntersOrdersOfTheOwnAreaOnlyAndTheyAreMarked() {
        ServiceId service = orders.service(place, false);
        Place foreign = places.create();

        assertThat(fields(ordering.enter(service, orders.draft(place), orders.by(OrderFixture.worker(foreign)))))
                .containsExactly("area");
        Placed placed = done(ordering.enter(service, orders.draft(place), orders.by(OrderFixture.worker(place))));

        assertThat(queries.get(placed.order()).enteredBy()).isEqualTo("测试员");
        assertThat(queries.listEvents(placed.order()))
                .extracting(EventView::party)
                .containsExactly(Party.COMMUNITY);
    }

    @Test
    void anAddressThatSendsManyOrdersMustWait() {
        ServiceId service = orders.service(place, false);
        InetAddress address = OrderFixture.address();
        List<Outcome<Placed>> sent = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> ordering.send(
                        service,
                        draftOf("139%08d".formatted(Math.floorMod(place.hashCode() + i, 100_000_000))),
                        address,
                        requester()))
                .toList();

        assertThat(sent.stream().filter(Outcome.Done.class::isInstance).count()).isEqualTo(20);
        assertThat(((Outcome.Refused<Placed>) sent.getLast())
                        .refusals()
                        .getFirst()
                        .key())
                .isEqualTo("orders.refusal.tooMany");
    }

    @Test
    void aMobileThatSendsManyOrdersMustWaitHoweverManyAddressesItUses() {
        ServiceId service = orders.service(place, false);
        String mobile = "137%08d".formatted(Math.floorMod(place.hashCode(), 100_000_000));

        long taken = java.util.stream.IntStream.range(0, 9)
                .mapToObj(i -> ordering.send(service, draftOf(mobile), OrderFixture.address(), requester()))
                .filter(Outcome.Done.class::isInstance)
                .count();

        assertThat(taken).isEqualTo(5);
    }

    @Test
    void numberAndMobileFindTheOrderAndGuessingIsSlowedDown() {
        Placed placed = orders.placed(place, false, orders.draft(place, OrderFixture.MOBILE));

        assertThat(done(own.find(" " + placed.number(), "138 1234 5678", OrderFixture.address())))
                .isEqualTo(placed.key());
        assertThat(own.get(placed.key()).id()).isEqualTo(placed.order());
        for (int i = 0; i < 5; i++) {
            assertThat(own.find(placed.number(), "13800000000", OrderFixture.address()))
                    .isEqualTo(Outcome.refused("", "orders.refusal.notFound"));
        }
        assertThat(((Outcome.Refused<String>) own.find(placed.number(), OrderFixture.MOBILE, OrderFixture.address()))
                        .refusals()
                        .getFirst()
                        .key())
                .isEqualTo("orders.refusal.tooMany");
        assertThatThrownBy(() -> own.get("0".repeat(32))).isInstanceOf(NotFound.class);
    }

    @Test
    void nameMobileAndLinkAreSealedAtRest() {
        Placed placed = orders.placed(place, false, orders.draft(place, OrderFixture.MOBILE));

        List<byte[]> kept = jdbc.sql(
                        "select name, mobile, link, link_hash from orders.requester where order_id = :order")
                .param("order", placed.order().value())
                .query((row, n) -> List.of(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
                .single();

        assertThat(kept)
                .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .noneMatch(text ->
                        text.contains("王秀英") || text.contains(OrderFixture.MOBILE) || text.contains(placed.key()));
    }

    @Test
    void whoAskedIsMaskedAndShownInFullOnlyToWhoseTurnItIsWithAnEntryInTheAuditTrail() {
        OrderId order = orders.placed(place, false, orders.draft(place, OrderFixture.MOBILE))
                .order();
        orders.take(order, OrderStep.DISPATCH, StepDraft.empty(), orders.by(OrderFixture.worker(place)));

        assertThat(contacts.masked(List.of(order))).containsEntry(order, new Contact("王**", "138****5678"));
        assertThat(contacts.read(order, orders.by(OrderFixture.worker(place)))).isInstanceOf(Outcome.Refused.class);
        assertThat(reads(order)).isZero();
        assertThat(done(contacts.read(order, orders.by(OrderFixture.liaison(place.unit()))))
                        .get(order))
                .isEqualTo(new Contact("王秀英", OrderFixture.MOBILE));
        assertThat(reads(order)).isEqualTo(1);
    }

    @Test
    void aRotationOfKeysSealsWhoAskedAnew() {
        OrderId order =
                orders.placed(place, false, orders.draft(place, "13612345678")).order();
        byte[] before = sealedName(order);
        KeyRing ring = KeyRing.open(home.path(), dataSource, Algorithm.AES, orders.today());

        assertThat(new RequesterResealing(dataSource).reseal(ring, ring)).isGreaterThanOrEqualTo(3);

        assertThat(sealedName(order)).isNotEqualTo(before);
        assertThat(contacts.masked(List.of(order))).containsEntry(order, new Contact("王**", "136****5678"));
    }

    private byte[] sealedName(OrderId order) {
        return jdbc.sql("select name from orders.requester where order_id = :order")
                .param("order", order.value())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    @Test
    void whoAskedIsForgottenAYearAfterTheEndAndTheOrderStays() {
        OrderId ended = orders.at(OrderState.CLOSED, place, false);
        OrderId running = orders.at(OrderState.SERVED, place, false);

        rows.forgetRequesters(OffsetDateTime.now(clock).plusDays(1));

        assertThat(contacts.masked(List.of(ended, running))).containsOnlyKeys(running);
        assertThat(queries.find(ended)).isPresent();
    }

    @Test
    void eachSeesTheOrdersOfTheOwnAreaUnitOrTeamAndNoOthers() {
        OrderId offered = orders.at(OrderState.OFFERED, place, false);
        OrderId requested = orders.at(OrderState.REQUESTED, place, false);
        OrderId open = orders.at(OrderState.DISPATCHED, place, true);
        Place foreign = places.create();

        assertThat(seenBy(OrderFixture.worker(place))).containsExactlyInAnyOrder(offered, requested, open);
        assertThat(seenBy(OrderFixture.liaison(place.unit()))).containsExactlyInAnyOrder(offered, open);
        assertThat(seenBy(OrderFixture.leader(place))).containsExactly(offered);
        assertThat(seenBy(OrderFixture.worker(foreign))).isEmpty();
        assertThat(seenBy(OrderFixture.liaison(foreign.unit()))).isEmpty();
        assertThat(seenBy(OrderFixture.leader(foreign))).isEmpty();
        assertThat(seenBy(OrderFixture.viewer(Role.AUDITOR, new Scope.WithinArea(place.area()))))
                .hasSize(3);
    }

    private List<OrderId> seenBy(Viewer viewer) {
        return queries.list(viewer, OrderFilter.ALL, orders.today(), Paging.of(1)).rows().stream()
                .map(OrderView::id)
                .toList();
    }

    private long reads(OrderId order) {
        return jdbc.sql("select count(*) from audit.entry where action = 'orders.contact' and object = :object")
                .param("object", "order " + order)
                .query(Long.class)
                .single();
    }

    private OrderDraft draftOf(String mobile) {
        OrderDraft usual = orders.draft(place);
        return new OrderDraft(usual.name(), mobile, usual.area(), usual.place(), usual.audience(), 10, "", "", true);
    }

    private Doer requester() {
        return Doer.requester(clock.instant());
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(refusal -> refusal.field()).toList()
                : List.of();
    }
}
