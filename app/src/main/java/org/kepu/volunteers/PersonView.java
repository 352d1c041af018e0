package org.kepu.volunteers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.kepu.shared.AccountId;

/**
 * What is known of a person across teams; nothing that tells who it is.
 *
 * @param teams in how many teams the person is now
 * @param hours in all teams, reversals taken off
 * @param checkedAt when the real name was checked, empty if it was not
 * @param checkedBy who saw the document; empty where a service answered
 */
public record PersonView(
        PersonId id, int teams, BigDecimal hours, Optional<Instant> checkedAt, Optional<AccountId> checkedBy) {}
