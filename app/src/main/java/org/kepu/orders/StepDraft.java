package org.kepu.orders;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;

/**
 * What is filled in for a step; a step looks only at what it asks for.
 *
 * @param reason the reason, or the words with a rating
 * @param people met, by audience
 * @param rating 1 to 5, 0 without
 */
public record StepDraft(
        String reason,
        String team,
        Optional<AccountId> leader,
        Optional<LocalDate> day,
        Map<Audience, Integer> people,
        int minutes,
        int rating) {

    public StepDraft {
        reason = reason.strip();
        team = team.strip();
        people = Map.copyOf(people);
    }

    /** Nothing is filled in. */
    public static StepDraft empty() {
        return reason("");
    }

    /** Only a reason. */
    public static StepDraft reason(String text) {
        return new StepDraft(text, "", Optional.empty(), Optional.empty(), Map.of(), 0, 0);
    }

    /** A team with its leader, or without one where the unit serves itself. */
    public static StepDraft team(String name, Optional<AccountId> leader) {
        return new StepDraft("", name, leader, Optional.empty(), Map.of(), 0, 0);
    }

    /** A day, with a reason where one is asked for. */
    public static StepDraft day(LocalDate day, String reason) {
        return new StepDraft(reason, "", Optional.empty(), Optional.of(day), Map.of(), 0, 0);
    }

    /** A visit as it was. */
    public static StepDraft visit(LocalDate day, Map<Audience, Integer> people, int minutes) {
        return new StepDraft("", "", Optional.empty(), Optional.of(day), people, minutes, 0);
    }

    /** A rating with words. */
    public static StepDraft rating(int stars, String words) {
        return new StepDraft(words, "", Optional.empty(), Optional.empty(), Map.of(), 0, stars);
    }
}
