package org.kepu.orders.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.access.Placements;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.orders.Contact;
import org.kepu.orders.ContactReading;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderHours;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderQueries;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderSteps;
import org.kepu.orders.OrderView;
import org.kepu.orders.Recurring;
import org.kepu.orders.TeamChoices;
import org.kepu.shared.NotFound;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of one order. */
@Component
class OrderPages {

    private static final Role[] SEEING =
            EnumSet.complementOf(EnumSet.of(Role.TEAM_LEADER)).toArray(Role[]::new);

    private final OrderQueries queries;
    private final OrderSteps steps;
    private final ContactReading contacts;
    private final TeamChoices teams;
    private final TeamMembers members;
    private final OrderHours hours;
    private final Arrivals arrivals;
    private final Recurring recurring;
    private final EvidenceQueries evidence;
    private final AreaQueries areas;
    private final Placements placements;
    private final Clock clock;

    OrderPages(
            OrderQueries queries,
            OrderSteps steps,
            ContactReading contacts,
            TeamChoices teams,
            TeamMembers members,
            OrderHours hours,
            Arrivals arrivals,
            Recurring recurring,
            EvidenceQueries evidence,
            AreaQueries areas,
            Placements placements,
            Clock clock) {
        this.queries = queries;
        this.steps = steps;
        this.contacts = contacts;
        this.teams = teams;
        this.members = members;
        this.hours = hours;
        this.arrivals = arrivals;
        this.recurring = recurring;
        this.evidence = evidence;
        this.areas = areas;
        this.placements = placements;
        this.clock = clock;
    }

    ModelAndView page(
            OrderView order,
            Viewer viewer,
            Map<OrderId, Contact> full,
            String step,
            Map<String, String> typed,
            FormErrors errors) {
        Doer doer = Doer.by(viewer, clock.instant());
        List<OrderView> similar = order.state() == OrderState.REQUESTED ? queries.listSimilar(order) : List.of();
        List<OrderStep> possible = steps.listSteps(order, doer).stream()
                .filter(each -> each != OrderStep.MERGE || !similar.isEmpty())
                .toList();
        Optional<OrderStep> chosen = StepForm.choose(possible, step);
        boolean mayEnter = hours.mayEnter(order, doer);
        Arrival arrival = arrivals.of(order, doer);
        boolean untouched =
                typed.isEmpty() && chosen.filter(OrderStep.REPORT::equals).isPresent();
        Map<String, String> cells = untouched ? arrivals.proposed(arrival, LocalDate.now(clock)) : typed;
        List<OrderView> merged = queries.listMerged(order.id());
        Map<OrderId, Contact> asked = full.isEmpty()
                ? contacts.masked(Stream.concat(Stream.of(order), merged.stream())
                        .map(OrderView::id)
                        .toList())
                : full;
        Optional<Contact> contact = Optional.ofNullable(asked.get(order.id()));
        return new ModelAndView(
                "orders/order",
                "page",
                new OrderPage(
                        order,
                        areas.find(order.area()).map(Area::name).orElse(""),
                        contact,
                        asked,
                        full.isEmpty() && contact.isPresent() && contacts.mayRead(order, doer),
                        queries.listEvents(order.id()),
                        queries.reached(order.id()),
                        evidence.findBySource("orders:" + order.id())
                                .map(entry -> "/evidence/" + entry.id())
                                .orElse(""),
                        hours.find(order.id()),
                        mayEnter,
                        arrival,
                        order.course().mergedInto().map(queries::get),
                        merged,
                        recurring.find(order),
                        new StepForm(
                                possible,
                                chosen,
                                "/orders/" + order.id(),
                                chosen.filter(OrderStep.OFFER::equals).isPresent() ? teams.list(order) : List.of(),
                                chosen.filter(OrderStep.REPORT::equals).isPresent() || mayEnter
                                        ? members.list(order, viewer)
                                        : List.of(),
                                similar,
                                order.course().proposed(),
                                LocalDate.now(clock),
                                cells,
                                errors)));
    }

    /**
     * The order for a viewer.
     *
     * @throws NotFound if there is none, or the viewer leads other teams only
     */
    OrderView get(OrderId id, Viewer viewer) {
        OrderView order = queries.get(id);
        if (!sees(order, viewer)) {
            throw new NotFound("order " + id);
        }
        return order;
    }

    /** Whether the viewer sees the order: a unit that gave it back does not, nor does who leads another team of the same unit. */
    boolean sees(OrderView order, Viewer viewer) {
        return leads(order, viewer)
                || placements
                        .find("order", order.id().toString())
                        .filter(found -> viewer.hasAnyOver(found, SEEING))
                        .isPresent();
    }

    private static boolean leads(OrderView order, Viewer viewer) {
        return order.course().leader().isPresent() && order.course().leader().equals(viewer.account());
    }

    /** The step of this name; empty if there is none. */
    static Optional<OrderStep> named(String step) {
        return Arrays.stream(OrderStep.values())
                .filter(each -> each.name().equals(step))
                .findFirst();
    }
}
