package org.kepu.accounts;

import java.time.Duration;
import org.kepu.shared.AccountId;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    /** Name and password fit; the entrance may ask for more. */
    record Right(AccountId account) implements SignIn {}

    /** Something does not fit; what it is, nobody is told. */
    record Wrong() implements SignIn {}

    /** Too many failures for this name or from this address. */
    record TooMany(Duration remaining) implements SignIn {}
}
