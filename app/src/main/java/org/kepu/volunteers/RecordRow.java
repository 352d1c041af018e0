package org.kepu.volunteers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.kepu.shared.AreaId;

/**
 * One line of the records of a team, as it is handed to other systems.
 *
 * @param kind of training, commendation and evaluation; empty for a service
 * @param area where a service was
 * @param hours of a service that stands
 * @param confirmation of a service
 */
public record RecordRow(
        VolunteerId volunteer,
        long number,
        Optional<RecordKind> kind,
        LocalDate day,
        Optional<AreaId> area,
        String text,
        Optional<BigDecimal> hours,
        Optional<Confirmation> confirmation) {}
