package org.kepu.orders.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.Placements;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.orders.Contact;
import org.kepu.orders.ContactReading;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderQueries;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderSteps;
import org.kepu.orders.OrderView;
import org.kepu.orders.TeamChoices;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of one order. */
@Component
class OrderPages {

    private final OrderQueries queries;
    private final OrderSteps steps;
    private final ContactReading contacts;
    private final TeamChoices teams;
    private final EvidenceQueries evidence;
    private final AreaQueries areas;
    private final Placements placements;
    private final Clock clock;

    OrderPages(
            OrderQueries queries,
            OrderSteps steps,
            ContactReading contacts,
            TeamChoices teams,
            EvidenceQueries evidence,
            AreaQueries areas,
            Placements placements,
            Clock clock) {
        this.queries = queries;
        this.steps = steps;
        this.contacts = contacts;
        this.teams = teams;
        this.evidence = evidence;
        this.areas = areas;
        this.placements = placements;
        this.clock = clock;
    }

    ModelAndView page(
            OrderView order,
            Viewer viewer,
            Optional<Contact> full,
            String step,
            Map<String, String> typed,
            FormErrors errors) {
        Doer doer = Doer.by(viewer, clock.instant());
        List<OrderStep> possible = steps.listSteps(order, doer);
        Optional<OrderStep> chosen = StepForm.choose(possible, step);
        Optional<Contact> contact = full.or(
                () -> Optional.ofNullable(contacts.masked(List.of(order.id())).get(order.id())));
        return new ModelAndView(
                "orders/order",
                "page",
                new OrderPage(
                        order,
                        areas.find(order.area()).map(Area::name).orElse(""),
                        contact,
                        full.isEmpty() && contact.isPresent() && contacts.mayRead(order, doer),
                        queries.listEvents(order.id()),
                        queries.reached(order.id()),
                        evidence.findBySource("orders:" + order.id())
                                .map(entry -> "/evidence/" + entry.id())
                                .orElse(""),
                        new StepForm(
                                possible,
                                chosen,
                                "/orders/" + order.id(),
                                chosen.filter(OrderStep.OFFER::equals).isPresent() ? leaders(order) : List.of(),
                                LocalDate.now(clock),
                                typed,
                                errors)));
    }

    /** Whether the viewer still sees the order after a step: a unit that gave it back does not. */
    boolean sees(OrderView order, Viewer viewer) {
        Optional<Placement> place = placements.find("order", order.id().toString());
        return place.filter(found -> viewer.hasAnyOver(found, Role.values())).isPresent();
    }

    /** The step of this name; empty if there is none. */
    static Optional<OrderStep> named(String step) {
        return Arrays.stream(OrderStep.values())
                .filter(each -> each.name().equals(step))
                .findFirst();
    }

    private List<Option> leaders(OrderView order) {
        return teams.list(order.city(), order.course().unit()).stream()
                .map(choice -> new Option(choice.leader().toString(), choice.name() + " · " + choice.unitName()))
                .toList();
    }
}
