package org.kepu.delegations;

import java.time.LocalDate;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;

/** What somebody who will be away asks for; days that were not given, or not legibly, are empty. */
public record DelegationDraft(
        Role role,
        UnitId unit,
        Optional<AccountId> taker,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        String reason) {

    public DelegationDraft {
        reason = reason.strip();
    }
}
