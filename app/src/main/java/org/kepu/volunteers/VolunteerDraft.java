package org.kepu.volunteers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kepu.shared.AreaId;

/**
 * Basic facts of a volunteer, entered with the person's consent.
 *
 * @param name 2 to 40 characters; kept sealed
 * @param phone a number of 7 to 20 digits, may be empty; kept sealed
 * @param born year of birth
 * @param availability when the person can serve, up to 200 characters
 * @param dialects up to 100 characters
 * @param vehicle whether the person can drive there with an own vehicle
 * @param area where the person lives or prefers to serve
 * @param consentOn when the person agreed to be recorded
 * @param guardianOn when the guardian of somebody under age agreed
 */
public record VolunteerDraft(
        String name,
        String phone,
        int born,
        Set<Topic> skills,
        String availability,
        String dialects,
        boolean vehicle,
        Optional<AreaId> area,
        LocalDate joinedOn,
        Optional<LocalDate> consentOn,
        Optional<LocalDate> guardianOn) {

    public VolunteerDraft {
        name = name.strip();
        phone = phone.strip().replaceAll("(?<=[0-9])[ -](?=[0-9])", "");
        skills = Set.copyOf(skills);
        availability = availability.strip();
        dialects = dialects.strip();
    }

    /** A grown-up who agreed on the day of joining. */
    public static VolunteerDraft of(String name, String phone, int born, LocalDate joinedOn) {
        return new VolunteerDraft(
                name,
                phone,
                born,
                Set.of(),
                "",
                "",
                false,
                Optional.empty(),
                joinedOn,
                Optional.of(joinedOn),
                Optional.empty());
    }

    /** With a guardian's consent of this day. */
    public VolunteerDraft withGuardian(LocalDate day) {
        return new VolunteerDraft(
                name,
                phone,
                born,
                skills,
                availability,
                dialects,
                vehicle,
                area,
                joinedOn,
                consentOn,
                Optional.of(day));
    }

    /** Whether the person may still be under age on the day of joining; only the year of birth is known. */
    boolean minor() {
        return joinedOn.getYear() - born <= 18;
    }
}
