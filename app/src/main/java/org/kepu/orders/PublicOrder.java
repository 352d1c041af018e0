package org.kepu.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;

/**
 * What everybody may know of an order: nothing that says who asked, at which place, or what anybody wrote about it.
 *
 * @param responsible the unit it lies with, else the one that offers the service
 * @param appointed the agreed day
 */
public record PublicOrder(
        String number,
        ServiceId service,
        String title,
        OrderState state,
        AreaId area,
        Audience audience,
        int people,
        String responsible,
        Instant sentAt,
        Instant changedAt,
        Optional<LocalDate> appointed) {}
