package org.kepu.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * An order.
 *
 * @param number by which the requester names it
 * @param offeredBy the unit on whose menu the service stands
 * @param open whether every unit of the city may claim it (抢单)
 * @param place in the requester's words
 * @param wished wished days, in words
 * @param group for whom it was ordered, may be empty
 * @param urgency why it cannot wait; empty if it can
 * @param series what it belongs to if it comes again
 * @param seriesOn the day of the series it was made for
 * @param enteredBy who took the order by phone; empty if the requester sent it
 * @param sample whether it is sample data
 */
public record OrderView(
        OrderId id,
        String number,
        ServiceId service,
        String title,
        UnitId offeredBy,
        String offeredByName,
        boolean open,
        AreaId city,
        AreaId area,
        List<AreaId> path,
        String place,
        Audience audience,
        int people,
        String wished,
        String remarks,
        String group,
        String urgency,
        Optional<SeriesId> series,
        Optional<LocalDate> seriesOn,
        Instant sentAt,
        String enteredBy,
        boolean sample,
        boolean escalated,
        Course course) {

    public OrderView {
        path = List.copyOf(path);
    }

    /** Where it stands. */
    public OrderState state() {
        return course.state();
    }

    /** Whether whose turn it is has let the day pass. */
    public boolean lateOn(LocalDate today) {
        return state() != OrderState.CONFIRMED
                && course.due().map(today::isAfter).orElse(false);
    }

    /** Whether it cannot wait. */
    public boolean urgent() {
        return !urgency.isEmpty();
    }

    /** Whether every unit of the city may claim it. */
    public boolean free() {
        return state() == OrderState.DISPATCHED && course.unit().isEmpty();
    }

    OrderView with(Course next) {
        return copy(number, false, next);
    }

    OrderView numbered(String name) {
        return copy(name, escalated, course);
    }

    private OrderView copy(String name, boolean told, Course now) {
        return new OrderView(
                id,
                name,
                service,
                title,
                offeredBy,
                offeredByName,
                open,
                city,
                area,
                path,
                place,
                audience,
                people,
                wished,
                remarks,
                group,
                urgency,
                series,
                seriesOn,
                sentAt,
                enteredBy,
                sample,
                told,
                now);
    }

    /** The same order for another day of its series. */
    OrderView again(OrderId newId, SeriesId of, LocalDate on, Instant at) {
        return new OrderView(
                newId,
                number,
                service,
                title,
                offeredBy,
                offeredByName,
                open,
                city,
                area,
                path,
                place,
                audience,
                people,
                wished,
                remarks,
                group,
                "",
                Optional.of(of),
                Optional.of(on),
                at,
                "",
                sample,
                false,
                Course.beginning(Optional.empty()));
    }
}
