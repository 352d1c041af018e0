package org.kepu.visits;

import java.util.Set;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.VolunteerId;

/**
 * A visit that starts.
 *
 * @param title what is done, 1 to 120 characters, no names of residents
 * @param area where, in the city of the team
 * @param present who of the team is there, at least one
 */
public record VisitDraft(String title, AreaId area, Set<VolunteerId> present) {

    public VisitDraft {
        title = title.strip();
        present = Set.copyOf(present);
    }
}
