package org.kepu.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.Topic;

/**
 * An expert without what is sealed.
 *
 * @param path from the city down to the area that keeps the entry
 * @param publicOn since when the expert is in the list for everybody, empty if not
 * @param retiredOn since when the expert is in no list
 * @param erased whether name and phone were erased
 * @param conflicts how many declarations hold today
 */
public record ExpertView(
        ExpertId id,
        List<AreaId> path,
        Discipline discipline,
        String titles,
        String organisation,
        List<Topic> topics,
        LocalDate consentOn,
        Optional<LocalDate> publicOn,
        Optional<LocalDate> retiredOn,
        boolean erased,
        int conflicts) {

    /** The area that keeps the entry. */
    public AreaId area() {
        return path.getLast();
    }

    /** Where it lies, as far as access is concerned. */
    public Placement placement() {
        return Placement.inAreas(Set.copyOf(path));
    }
}
