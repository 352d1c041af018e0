package org.kepu.accounts;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a person types to sign in: a phone number, a mail address or a user name. Case and full-width forms make no difference.
 *
 * @param text normalised: NFKC, lower case, without spaces around
 */
public record SignInName(String text) {

    /** The longest name taken. */
    public static final int LONGEST = 100;

    /** Brings what was typed into the one form that is compared and stored. */
    public static SignInName of(String typed) {
        return new SignInName(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    /** Whether it can be the name of an account: 2 to 100 letters, digits and the marks {@code . _ - @ +}. */
    public boolean wellFormed() {
        return text.length() <= LONGEST && text.matches("[\\p{L}\\p{N}._@+-]{2,}");
    }

    /** For lists: the middle of a phone number and most of a mail address hidden. */
    public String masked() {
        if (text.matches("\\+?\\d{7,}")) {
            return text.substring(0, 3) + "****" + text.substring(text.length() - 4);
        }
        int at = text.indexOf('@');
        return at > 0 ? text.charAt(0) + "***" + text.substring(at) : text;
    }
}
