package org.kepu.signups;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.kepu.brakes.Braked;
import org.kepu.brakes.Brakes;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Component;

/** Slows down who takes places under many mobiles, and who guesses numbers, mobiles and codes. */
@Component
class SignUpBrakes {

    /** Sign-ups from one address on a day: a school or a village shares one. */
    private static final int OF_AN_ADDRESS = 60;

    private static final int GUESSES_OF_AN_ADDRESS = 20;
    private static final int GUESSES_OF_A_NUMBER = 5;

    private final Brakes brakes;

    SignUpBrakes(Brakes brakes) {
        this.brakes = brakes;
    }

    /** The reason to refuse a sign-up if there were too many. */
    <T> Optional<Outcome<T>> before(InetAddress address) {
        return over(signUp(address));
    }

    /** Counts a sign-up, in its transaction. */
    void count(InetAddress address) {
        brakes.failed(signUp(address));
    }

    private static Braked signUp(InetAddress address) {
        return new Braked("SIGNUP_ADDRESS", Braked.from(address).key(), OF_AN_ADDRESS);
    }

    /** The reason not to look at a guess. */
    <T> Optional<Outcome<T>> beforeGuess(InetAddress address, String number) {
        return over(guess(address, number));
    }

    void wrongGuess(InetAddress address, String number) {
        brakes.failed(guess(address, number));
    }

    private static Braked[] guess(InetAddress address, String number) {
        return new Braked[] {
            new Braked("SIGNUP_GUESS", Braked.from(address).key(), GUESSES_OF_AN_ADDRESS),
            new Braked("SIGNUP_NUMBER", number, GUESSES_OF_A_NUMBER)
        };
    }

    private <T> Optional<Outcome<T>> over(Braked... tried) {
        Duration wait = brakes.waitFor(tried);
        return wait.isPositive()
                ? Optional.of(Outcome.refused("", "signups.refusal.tooMany", wait.toMinutes() + 1))
                : Optional.empty();
    }
}
