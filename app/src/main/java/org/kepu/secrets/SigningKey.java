package org.kepu.secrets;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One key that signs, or has signed.
 *
 * @param id eight random bytes, which every signature names
 * @param made the day it was made
 * @param open what everybody verifies with
 * @param secret what signs; empty once another key took over
 */
record SigningKey(String id, LocalDate made, RSAPublicKey open, Optional<PrivateKey> secret) {

    private static final int BITS = 3072;

    static SigningKey create(LocalDate today) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    HexFormat.of().formatHex(Key.random(8)),
                    today,
                    (RSAPublicKey) pair.getPublic(),
                    Optional.of(pair.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /** The same for verifying only. */
    SigningKey retired() {
        return new SigningKey(id, made, open, Optional.empty());
    }

    /** The key as a line of the file. */
    String line() {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                " ",
                id,
                made.toString(),
                base64.encodeToString(open.getEncoded()),
                secret.map(key -> base64.encodeToString(key.getEncoded())).orElse("-"));
    }

    static SigningKey parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 4 || !parts[0].matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("a signing key has four parts");
        }
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            Base64.Decoder base64 = Base64.getDecoder();
            Optional<PrivateKey> secret = parts[3].equals("-")
                    ? Optional.empty()
                    : Optional.of(factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[3]))));
            return new SigningKey(
                    parts[0],
                    LocalDate.parse(parts[1]),
                    (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(base64.decode(parts[2]))),
                    secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a signing key cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
