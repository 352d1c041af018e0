package org.kepu.volunteers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.kepu.evidence.EntryId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;

/**
 * One service of a team.
 *
 * @param people how many were served
 * @param volunteers how many volunteers were entered
 * @param hours as entered, whether they stand or not
 * @param reason why it was taken back, empty while it stands
 * @param confirmation who says that it took place
 */
public record ServiceView(
        ServiceId id,
        TeamId team,
        LocalDate day,
        AreaId area,
        String title,
        long people,
        EntryId entry,
        int volunteers,
        BigDecimal hours,
        String reason,
        Instant recordedAt,
        AccountId recordedBy,
        Confirmation confirmation) {

    /** Whether it counts. */
    public boolean standing() {
        return reason.isEmpty();
    }
}
