package org.kepu.volunteers;

import java.util.Optional;
import java.util.Set;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;

/**
 * What is said about a team.
 *
 * @param name 2 to 60 characters, unique among the active teams of its unit
 * @param leader the account of who leads it, empty while that person has none
 * @param served areas it goes to; none for anywhere in its own area
 * @param contact how to reach it inside the platform, up to 200 characters; no mobile numbers
 * @param insurance what insures its volunteers, up to 500 characters
 * @param note up to 1000 characters
 */
public record TeamDraft(
        String name,
        Optional<AccountId> leader,
        Set<Topic> skills,
        Set<AreaId> served,
        String contact,
        String insurance,
        String note) {

    public TeamDraft {
        name = name.strip();
        contact = contact.strip();
        insurance = insurance.strip();
        note = note.strip();
        skills = Set.copyOf(skills);
        served = Set.copyOf(served);
    }

    /** A team of which only the name is known. */
    public static TeamDraft named(String name) {
        return new TeamDraft(name, Optional.empty(), Set.of(), Set.of(), "", "", "");
    }

    /** Led by this person. */
    public TeamDraft ledBy(AccountId person) {
        return new TeamDraft(name, Optional.of(person), skills, served, contact, insurance, note);
    }

    /** Able to help with these topics. */
    public TeamDraft skilledIn(Set<Topic> topics) {
        return new TeamDraft(name, leader, topics, served, contact, insurance, note);
    }
}
