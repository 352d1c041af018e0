package org.kepu.accounts;

import java.time.LocalDate;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.shared.AccountId;

/**
 * A role that was given and not taken back, also one that has run out or not begun.
 *
 * @param to last day, empty for no end
 * @param grantedBy name of who gave it, empty for the set-up
 */
public record GrantView(
        GrantId id, AccountId account, Grant grant, LocalDate from, Optional<LocalDate> to, String grantedBy) {}
