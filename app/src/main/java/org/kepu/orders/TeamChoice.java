package org.kepu.orders;

import java.util.List;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamView;

/**
 * A team an order can be offered to.
 *
 * @param leader who decides whether to accept
 * @param unit under which the team stands
 * @param reasons why it stands where it stands in the list, the most telling first
 */
public record TeamChoice(
        TeamId team, String name, AccountId leader, UnitId unit, String unitName, List<Reason> reasons) {

    public TeamChoice {
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason, a sentence of the texts.
     *
     * @param args numbers and words of the sentence
     * @param good whether it speaks for the team
     */
    public record Reason(String key, List<Object> args, boolean good) {

        public Reason {
            args = List.copyOf(args);
        }

        /** Speaks for the team. */
        public static Reason pro(String key, Object... args) {
            return new Reason(key, List.of(args), true);
        }

        /** Speaks against it. */
        public static Reason con(String key, Object... args) {
            return new Reason(key, List.of(args), false);
        }
    }

    /**
     * A team with its leader and unit, without reasons.
     *
     * @throws java.util.NoSuchElementException for a team nobody leads
     */
    public static TeamChoice of(TeamView team, String unitName) {
        return new TeamChoice(team.id(), team.name(), team.leader().orElseThrow(), team.unit(), unitName, List.of());
    }

    /** The same for these reasons. */
    public TeamChoice because(List<Reason> why) {
        return new TeamChoice(team, name, leader, unit, unitName, why);
    }
}
