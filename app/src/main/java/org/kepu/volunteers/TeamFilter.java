package org.kepu.volunteers;

import java.util.Optional;
import org.kepu.shared.AreaId;

/**
 * Which teams are wanted.
 *
 * @param text a part of the name, empty for all
 * @param area that lies above the team's unit or that the team serves
 * @param dissolved also those that serve no more
 */
public record TeamFilter(String text, Optional<Topic> topic, Optional<AreaId> area, boolean dissolved) {

    public TeamFilter {
        text = text.strip();
    }

    /** All active teams. */
    public static TeamFilter all() {
        return new TeamFilter("", Optional.empty(), Optional.empty(), false);
    }
}
