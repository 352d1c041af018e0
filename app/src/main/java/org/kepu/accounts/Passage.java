package org.kepu.accounts;

import java.util.List;
import java.util.Optional;

/**
 * Where to go after a proof or a step.
 *
 * @param path the next step, or the page that was wanted
 * @param greeting what to say once the person is in; empty before
 */
public record Passage(String path, Optional<Greeting> greeting) {

    /**
     * A sentence for the page after.
     *
     * @param warn whether there is something to look at
     */
    public record Greeting(boolean warn, String key, List<String> arguments) {}
}
