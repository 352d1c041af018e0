package org.kepu.accounts;

import java.time.Instant;

/**
 * One attempt to sign in with an existing name.
 *
 * @param address IPv4 or IPv6
 * @param outcome {@code SIGNED_IN}, {@code SIGN_IN_FAILED} or {@code SIGN_IN_REFUSED}
 */
public record SignInView(Instant at, String address, Happening outcome) {}
