package org.kepu.accounts;

import java.util.Optional;
import org.kepu.access.Role;

/**
 * What part of the list of accounts to show.
 *
 * @param text part of a name or sign-in name; empty for all
 */
public record AccountFilter(String text, Optional<Status> status, Optional<Role> role) {

    /** Everybody. */
    public static final AccountFilter ALL = new AccountFilter("", Optional.empty(), Optional.empty());
}
