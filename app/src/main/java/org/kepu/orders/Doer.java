package org.kepu.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;

/**
 * Who takes a step, and when it counts as taken.
 *
 * @param viewer whoever is signed in; the public for the requester and the daily job
 * @param party the requester or the daily job; empty for people with an account, whose roles decide
 */
public record Doer(Viewer viewer, Optional<Party> party, Instant at) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Somebody with an account. */
    public static Doer by(Viewer viewer, Instant at) {
        return new Doer(viewer, Optional.empty(), at);
    }

    /** The person who ordered, known by the secret link. */
    public static Doer requester(Instant at) {
        return new Doer(Viewer.PUBLIC, Optional.of(Party.REQUESTER), at);
    }

    /** The daily job. */
    public static Doer system(Instant at) {
        return new Doer(Viewer.PUBLIC, Optional.of(Party.SYSTEM), at);
    }

    /** The day on which it counts, in China. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, CHINA);
    }

    Optional<AccountId> account() {
        return viewer.account();
    }
}
