package org.kepu.signups;

/**
 * What came of signing up.
 *
 * @param key of the secret link, shown once
 */
public record SignedUp(SignUpId id, String number, String key, SignUpState state) {}
