package org.kepu.orders.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.orders.Contact;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderView;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;

/**
 * The orders somebody works on.
 *
 * @param contacts masked
 * @param state the state shown; empty for several
 * @param show {@code running}, {@code late} or {@code all}
 */
public record OrdersPage(
        Paged<OrderView> orders,
        Map<AreaId, String> areas,
        Map<OrderId, Contact> contacts,
        Optional<OrderState> state,
        String show,
        java.time.LocalDate today) {

    /** What may be shown. */
    public static List<String> shows() {
        return List.of("running", "late", "all");
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
