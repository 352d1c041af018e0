package org.kepu.orders.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kepu.orders.Contact;
import org.kepu.orders.OrderFilter;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderQueries;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderView;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.web.Option;

/**
 * The orders somebody works on.
 *
 * @param contacts masked
 * @param filter what is shown
 * @param within the name of the area asked for, empty if none is
 * @param show {@code running}, {@code late} or {@code all}
 */
public record OrdersPage(
        Paged<OrderView> orders,
        Map<AreaId, String> areas,
        Map<OrderId, Contact> contacts,
        OrderFilter filter,
        String within,
        String show,
        java.time.LocalDate today) {

    /** What may be shown. */
    public static List<String> shows() {
        return List.of("running", "late", "all");
    }

    /** The state shown; empty for several. */
    public Optional<OrderState> state() {
        return filter.state();
    }

    /** Whether there are more orders than are listed. */
    public boolean more() {
        return orders.total() > OrderQueries.MOST_LISTED;
    }

    /** The years there may be orders of, this one first. */
    public List<Option> years() {
        return IntStream.iterate(today.getYear(), year -> year > today.getYear() - 5, year -> year - 1)
                .mapToObj(year -> new Option(Integer.toString(year), Integer.toString(year)))
                .toList();
    }

    /** Where the order was asked for. */
    public String area(OrderView order) {
        return areas.getOrDefault(order.area(), "");
    }

    /** Who asked, masked; a dash once that was removed. */
    public String contact(OrderView order) {
        Contact contact = contacts.get(order.id());
        return contact == null ? "—" : contact.name() + " " + contact.mobile();
    }

    /** The colour of a state. */
    public static String tone(OrderState state) {
        return switch (state) {
            case REQUESTED, DISPATCHED -> "sun";
            case CLAIMED, OFFERED, ACCEPTED, SCHEDULED -> "accent";
            case SERVED, CONFIRMED -> "warn";
            case CLOSED -> "good";
            case REJECTED, WITHDRAWN, MERGED -> "";
        };
    }
}
