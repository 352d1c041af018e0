package org.kepu.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kepu.shared.AccountId;

/**
 * A request.
 *
 * @param due last day for the answer: fifteen working days after the request
 * @param answer what was answered, empty while it is open
 */
public record RequestView(
        RequestId id,
        AccountId person,
        RequestKind kind,
        String text,
        Instant made,
        LocalDate due,
        RequestState state,
        String answer,
        Optional<Instant> answered) {}
