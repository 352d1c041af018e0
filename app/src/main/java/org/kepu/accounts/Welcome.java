package org.kepu.accounts;

import java.util.List;
import java.util.Optional;
import org.kepu.shared.Times;

/**
 * What somebody who came in is told.
 *
 * @param last the sign-in before this one, empty for the first
 * @param failedSince how many attempts failed since then
 */
public record Welcome(String name, Optional<SignInView> last, int failedSince) {

    Passage.Greeting greeting() {
        if (last.isEmpty()) {
            return new Passage.Greeting(false, "signIn.firstTime", List.of(name));
        }
        String at = Times.minute(last.get().at());
        String from = last.get().address();
        return failedSince == 0
                ? new Passage.Greeting(false, "signIn.lastTime", List.of(name, at, from))
                : new Passage.Greeting(
                        true, "signIn.failedSince", List.of(name, at, from, String.valueOf(failedSince)));
    }
}
