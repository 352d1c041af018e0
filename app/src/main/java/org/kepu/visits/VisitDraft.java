package org.kepu.visits;

import java.util.Optional;
import java.util.Set;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.VolunteerId;

/**
 * A visit that starts.
 *
 * @param title what is done, 1 to 120 characters, no names of residents
 * @param area where, in the city of the team
 * @param present who of the team is there, at least one
 * @param occasion what it is for, as {@link Occasions} knows it; empty for a visit of its own
 */
public record VisitDraft(String title, AreaId area, Set<VolunteerId> present, Optional<String> occasion) {

    public VisitDraft {
        title = title.strip();
        present = Set.copyOf(present);
    }

    /** A visit of its own. */
    public VisitDraft(String title, AreaId area, Set<VolunteerId> present) {
        this(title, area, present, Optional.empty());
    }
}
