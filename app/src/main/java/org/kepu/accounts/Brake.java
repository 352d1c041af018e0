package org.kepu.accounts;

import java.net.InetAddress;
import java.time.Duration;
import org.kepu.brakes.Braked;
import org.kepu.brakes.Brakes;
import org.springframework.stereotype.Component;

/** Slows down guessing passwords: per name, known or not, after five failures, and per address. */
@Component
class Brake {

    private final Brakes brakes;

    Brake(Brakes brakes) {
        this.brakes = brakes;
    }

    /** How long attempts for this name or from this address are still refused; zero if they are not. */
    Duration waitFor(SignInName name, InetAddress address) {
        return brakes.waitFor(braked(name), Braked.from(address));
    }

    void failed(SignInName name, InetAddress address) {
        brakes.failed(braked(name), Braked.from(address));
    }

    void release(SignInName name) {
        brakes.release(braked(name));
    }

    private static Braked braked(SignInName name) {
        return new Braked("NAME", name.text(), 5);
    }
}
