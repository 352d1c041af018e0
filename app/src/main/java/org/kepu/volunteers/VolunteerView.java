package org.kepu.volunteers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AreaId;

/**
 * A volunteer without what is sealed.
 *
 * @param person who it is across teams
 * @param number by which the person is known where the name is not shown
 * @param leftOn last day in the team, empty while the person is in it
 * @param erased whether name and phone were erased at the person's request
 * @param hours all hours served, reversals taken off
 */
public record VolunteerView(
        VolunteerId id,
        PersonId person,
        long number,
        TeamId team,
        int born,
        List<Topic> skills,
        String availability,
        String dialects,
        boolean vehicle,
        Optional<AreaId> area,
        LocalDate consentOn,
        Optional<LocalDate> guardianOn,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn,
        boolean erased,
        BigDecimal hours) {

    /** The number as it is printed. */
    public String printed() {
        return "%07d".formatted(number);
    }

    /** Whether the person was in the team on this day. */
    boolean inTeamOn(LocalDate day) {
        return !day.isBefore(joinedOn) && leftOn.map(left -> !day.isAfter(left)).orElse(true);
    }
}
