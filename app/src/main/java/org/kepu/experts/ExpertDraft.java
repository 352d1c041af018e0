package org.kepu.experts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kepu.volunteers.Topic;

/**
 * What is said about an expert.
 *
 * @param name 2 to 40 characters; kept sealed
 * @param phone 7 to 20 digits, may be empty; kept sealed
 * @param titles 职称、职务, up to 100 characters
 * @param organisation 2 to 80 characters
 * @param topics what the expert can speak about
 * @param consentOn when the person agreed to be registered
 * @param publicOn when the person agreed to be in the list for everybody
 */
public record ExpertDraft(
        String name,
        String phone,
        Optional<Discipline> discipline,
        String titles,
        String organisation,
        Set<Topic> topics,
        Optional<LocalDate> consentOn,
        Optional<LocalDate> publicOn) {

    public ExpertDraft {
        name = name.strip();
        phone = phone.strip().replaceAll("(?<=[0-9])[ -](?=[0-9])", "");
        titles = titles.strip();
        organisation = organisation.strip();
        topics = Set.copyOf(topics);
    }
}
