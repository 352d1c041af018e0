package org.kepu.orders;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.kepu.brakes.Braked;
import org.kepu.brakes.Brakes;
import org.kepu.secrets.Secrets;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Component;

/** Slows down who sends many orders, and who guesses numbers and mobiles. */
@Component
class Floods {

    /** Orders of one mobile on one day before it must wait. */
    private static final int OF_A_MOBILE = 5;

    /** Orders and guesses from one address: a school or a village shares one. */
    private static final int OF_AN_ADDRESS = 20;

    /** Orders that one partner's program forwards on a day. */
    private static final int OF_A_PARTNER = 500;

    private static final int GUESSES_OF_A_NUMBER = 5;

    private final Brakes brakes;
    private final Secrets secrets;

    Floods(Brakes brakes, Secrets secrets) {
        this.brakes = brakes;
        this.secrets = secrets;
    }

    /** What an order a resident sends counts against. */
    Braked[] order(InetAddress address, String mobile) {
        return new Braked[] {new Braked("ORDER_ADDRESS", Braked.from(address).key(), OF_AN_ADDRESS), mobile(mobile)};
    }

    /** The same for an order that a partner's program forwards. */
    Braked[] order(String partner, String mobile) {
        return new Braked[] {new Braked("ORDER_PARTNER", partner, OF_A_PARTNER), mobile(mobile)};
    }

    private Braked mobile(String mobile) {
        return new Braked("ORDER_MOBILE", HexFormat.of().formatHex(secrets.hash("ORDER_MOBILE", mobile)), OF_A_MOBILE);
    }

    /** The reason not to look at an order: there were too many. */
    <T> Optional<Outcome<T>> beforeOrder(Braked... against) {
        return over(against);
    }

    /** An order was taken. */
    void counted(Braked... against) {
        brakes.failed(against);
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
            new Braked("ORDER_GUESS", Braked.from(address).key(), OF_AN_ADDRESS),
            new Braked("ORDER_NUMBER", number, GUESSES_OF_A_NUMBER)
        };
    }

    private <T> Optional<Outcome<T>> over(Braked... tried) {
        Duration wait = brakes.waitFor(tried);
        if (wait.isPositive()) {
            return Optional.of(Outcome.refused("", "orders.refusal.tooMany", wait.toMinutes() + 1));
        }
        return Optional.empty();
    }
}
