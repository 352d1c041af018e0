package org.kepu.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    OrderView with(Course next) {
        return new OrderView(
                id,
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
                sentAt,
                enteredBy,
                sample,
                false,
                next);
    }
}
