package org.kepu.audit;

import java.util.Optional;
import org.kepu.shared.AccountId;

/**
 * An application event that belongs in the audit trail: sign-ins, changes, reads and exports of personal data. Modules implement
 * it on their event records; publishing the event inside a transaction writes the entry in the same one.
 */
public interface Audited {

    /** Who acted; empty for somebody unknown (a refused sign-in) or the system itself. */
    Optional<AccountId> actor();

    /** What the actor was called on that day. */
    String actorName();

    /** What was done, as a stable dotted word: {@code account.sign-in}, {@code plan.adopt}. */
    String action();

    /** To what it was done, for example {@code plan 0198…}; no personal data. */
    String object();

    /** Whether it was refused; most events are of things done. */
    default boolean refused() {
        return false;
    }

    /** What else matters, in plain words or JSON; no personal data. */
    default String details() {
        return "";
    }
}
