package org.kepu.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;

/** Who does something and when; sample data may lie in the past. The system itself has no account. */
public record By(Viewer viewer, Instant at) {

    /** What the rule does by itself. */
    static By system(Instant at) {
        return new By(new Viewer(Optional.empty(), "", List.of()), at);
    }

    Optional<AccountId> account() {
        return viewer.account();
    }

    String name() {
        return viewer.name();
    }
}
