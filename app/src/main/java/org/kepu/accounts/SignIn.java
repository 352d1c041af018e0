package org.kepu.accounts;

import java.time.Duration;
import java.util.Optional;
import org.kepu.shared.AccountId;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    /**
     * Name and password fit.
     *
     * @param last the sign-in before this one, empty for the first
     * @param failedSince how many attempts failed since then
     */
    record Welcome(AccountId account, String name, Optional<SignInView> last, int failedSince) implements SignIn {}

    /** Something does not fit; what it is, nobody is told. */
    record Wrong() implements SignIn {}

    /** Too many failures for this name or from this address. */
    record TooMany(Duration remaining) implements SignIn {}
}
