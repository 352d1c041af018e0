package org.kepu.evidence;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Finds what looks like an identity card number (GB 11643) or a Chinese mobile number, however it is spaced. */
final class PersonalData {

    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("(?<=[0-9])[\\s\\p{Z}\\-\\u2010-\\u2015.·]+(?=[0-9Xx])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:86|0086)?1[3-9][0-9]{9}(?![0-9])");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}[01][0-9][0-3][0-9][0-9]{3}[0-9Xx]");

    private PersonalData() {}

    static boolean isIn(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return found(plain) || found(BETWEEN_DIGITS.matcher(plain).replaceAll(""));
    }

    private static boolean found(String text) {
        return MOBILE.matcher(text).find() || IDENTITY.matcher(text).find();
    }
}
