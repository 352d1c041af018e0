package org.kepu.factors;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;

/** What a phone does: shows codes for a secret. */
public final class AuthenticatorApp {

    private final byte[] key;

    /** An app that was told this secret, with or without spaces. */
    public AuthenticatorApp(String secret) {
        this.key = new Base32().decode(secret.replace(" ", ""));
    }

    /** The code at this moment. */
    public String code(Instant now) {
        return Totp.code(key, Totp.step(now), Totp.DIGITS);
    }
}
