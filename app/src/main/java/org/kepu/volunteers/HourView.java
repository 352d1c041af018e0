package org.kepu.volunteers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.kepu.shared.AccountId;

/**
 * One line of the ledger of hours.
 *
 * @param title what was done
 * @param hours negative in a reversal
 * @param reason of a reversal, else empty
 * @param confirmation who says that the service took place
 */
public record HourView(
        VolunteerId volunteer,
        ServiceId service,
        LocalDate day,
        String title,
        BigDecimal hours,
        String reason,
        Instant recordedAt,
        AccountId recordedBy,
        Confirmation confirmation) {}
