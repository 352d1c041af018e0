package org.kepu.certificates;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which anybody who holds a certificate finds its page: 20 characters of Crockford's base 32, which has no I, L, O and U. They are
 * 100 random bits, so that nobody finds a certificate by trying.
 */
public record CertificateCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final Pattern VALID = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CertificateCode create() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CertificateCode(code.toString());
    }

    /** Reads what somebody typed from a paper: case, blanks and dashes do not matter, and O is 0, I and L are 1. */
    public static Optional<CertificateCode> parse(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-\u2013\u2014]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return VALID.matcher(code).matches() ? Optional.of(new CertificateCode(code)) : Optional.empty();
    }

    /** In groups of four, as it is printed and typed. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return value;
    }
}
