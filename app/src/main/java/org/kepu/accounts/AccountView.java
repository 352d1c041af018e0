package org.kepu.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * An account as it stands in a list.
 *
 * @param signInName masked; {@link Revealing} shows the whole
 * @param roles the roles held today
 * @param lastSignIn empty if the person has never signed in
 * @param invitedUntil for an invited person: when the link stops working; empty without a valid link
 */
public record AccountView(
        AccountId id,
        String name,
        String signInName,
        Optional<UnitId> unit,
        Optional<AreaId> area,
        Status status,
        List<Role> roles,
        Optional<Instant> lastSignIn,
        Optional<Instant> invitedUntil) {}
