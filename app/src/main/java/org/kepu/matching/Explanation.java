package org.kepu.matching;

import java.util.List;
import java.util.Optional;
import org.kepu.matching.core.Alternative;
import org.kepu.matching.core.Difference;
import org.kepu.matching.core.Worth;

/**
 * Why an order lies where it lies in a plan.
 *
 * @param chosen where it lies, with what speaks for and against it; empty if it has no place
 * @param others the other teams that go out in the week, the best first
 */
public record Explanation(Optional<Option> chosen, List<Option> others) {

    public Explanation {
        others = List.copyOf(others);
    }

    /**
     * A team the order could go to.
     *
     * @param team what it is called
     * @param best the best place it has for the order
     * @param rules compared with the chosen place, or with leaving the order out; more than 0 speaks against it
     * @param more what the plan would cost more, all rules together
     */
    public record Option(String team, String id, Alternative best, List<Difference> rules, Worth more) {

        public Option {
            rules = List.copyOf(rules);
        }
    }
}
