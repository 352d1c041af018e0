package org.kepu.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.Audience;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;

/**
 * What is filled in for a step; a step looks only at what it asks for.
 *
 * @param reason the reason, or the words with a rating
 * @param own what the unit calls its own people who go
 * @param team to which the order is offered
 * @param people met, by audience
 * @param hours of each volunteer who served: more than 0, at most 24, two decimals; may be empty and entered later
 * @param into the order that stands for this one from now on
 * @param rating 1 to 5, 0 without
 */
public record StepDraft(
        String reason,
        String own,
        Optional<TeamId> team,
        Optional<LocalDate> day,
        Map<Audience, Integer> people,
        int minutes,
        Map<VolunteerId, BigDecimal> hours,
        Optional<OrderId> into,
        int rating) {

    public StepDraft {
        reason = reason.strip();
        own = own.strip();
        people = Map.copyOf(people);
        hours = Map.copyOf(hours);
    }

    /** Nothing is filled in. */
    public static StepDraft empty() {
        return reason("");
    }

    /** Only a reason. */
    public static StepDraft reason(String text) {
        return new StepDraft(text, "", Optional.empty(), Optional.empty(), Map.of(), 0, Map.of(), Optional.empty(), 0);
    }

    /** A team that is asked. */
    public static StepDraft offer(TeamId team) {
        return new StepDraft("", "", Optional.of(team), Optional.empty(), Map.of(), 0, Map.of(), Optional.empty(), 0);
    }

    /** The unit's own people. */
    public static StepDraft itself(String name) {
        return new StepDraft("", name, Optional.empty(), Optional.empty(), Map.of(), 0, Map.of(), Optional.empty(), 0);
    }

    /** A day, with a reason where one is asked for. */
    public static StepDraft day(LocalDate day, String reason) {
        return new StepDraft(
                reason, "", Optional.empty(), Optional.of(day), Map.of(), 0, Map.of(), Optional.empty(), 0);
    }

    /** A visit as it was, without who served. */
    public static StepDraft visit(LocalDate day, Map<Audience, Integer> people, int minutes) {
        return new StepDraft(
                "", "", Optional.empty(), Optional.of(day), people, minutes, Map.of(), Optional.empty(), 0);
    }

    /** The same with who served. */
    public StepDraft servedBy(Map<VolunteerId, BigDecimal> who) {
        return new StepDraft(reason, own, team, day, people, minutes, who, into, rating);
    }

    /** The order that stands for this one. */
    public static StepDraft into(OrderId other) {
        return new StepDraft("", "", Optional.empty(), Optional.empty(), Map.of(), 0, Map.of(), Optional.of(other), 0);
    }

    /** The same with words for the history. */
    public StepDraft saying(String words) {
        return new StepDraft(words, own, team, day, people, minutes, hours, into, rating);
    }

    /** A rating with words. */
    public static StepDraft rating(int stars, String words) {
        return new StepDraft(
                words, "", Optional.empty(), Optional.empty(), Map.of(), 0, Map.of(), Optional.empty(), stars);
    }
}
