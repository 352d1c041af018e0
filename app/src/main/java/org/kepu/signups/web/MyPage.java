package org.kepu.signups.web;

import java.time.Instant;
import java.util.Optional;
import org.kepu.signups.SignUpState;
import org.kepu.signups.SignUpView;
import org.kepu.web.FormErrors;
import org.kepu.web.QrCode;

/**
 * The own sign-up.
 *
 * @param address of this page
 * @param code to check in with, in groups of four; empty once the personal data were removed
 * @param picture the code for a camera
 * @param asking whether giving up is being asked about
 * @param fresh whether it was just made
 */
public record MyPage(
        SignUpView signUp,
        String address,
        String code,
        Optional<QrCode> picture,
        boolean asking,
        boolean fresh,
        Instant now,
        FormErrors errors) {

    /** Whether it can still be given up. */
    public boolean cancellable() {
        return signUp.state().lives() && signUp.stands() && now.isBefore(signUp.starts());
    }

    /** Whether an offered place can be taken. */
    public boolean offered() {
        return signUp.state() == SignUpState.OFFERED
                && signUp.stands()
                && signUp.replyUntil().filter(now::isBefore).isPresent();
    }

    /** The colour of a state. */
    public static String tone(SignUpState state) {
        return switch (state) {
            case CONFIRMED -> "good";
            case WAITING -> "accent";
            case OFFERED -> "sun";
            case CANCELLED, LAPSED -> "";
        };
    }
}
