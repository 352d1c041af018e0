package org.kepu.delegations;

import java.time.LocalDate;
import org.kepu.access.Role;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;

/**
 * Somebody acts for somebody.
 *
 * @param giver who is away
 * @param ended whether it was ended before its last day
 */
public record DelegationView(
        DelegationId id,
        AccountId giver,
        String giverName,
        AccountId taker,
        String takerName,
        Role role,
        UnitId unit,
        String unitName,
        LocalDate first,
        LocalDate last,
        String reason,
        boolean ended) {

    /** Whether the taker acts on this day. */
    public boolean activeOn(LocalDate day) {
        return !ended && !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it is over. */
    public boolean over(LocalDate today) {
        return ended || today.isAfter(last);
    }
}
