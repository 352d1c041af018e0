package org.kepu.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
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
 * @param day of the visit: proposed, agreed, or that of the report
 * @param at when the visit is proposed to begin
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
        Optional<LocalTime> at,
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
        return plain(text, "", Optional.empty());
    }

    /** A team that is asked. */
    public static StepDraft offer(TeamId team) {
        return new StepDraft(
                "",
                "",
                Optional.of(team),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                0,
                Map.of(),
                Optional.empty(),
                0);
    }

    /** The same with when the visit is proposed. */
    public StepDraft proposing(LocalDate on, LocalTime time) {
        return new StepDraft(
                reason, own, team, Optional.of(on), Optional.of(time), people, minutes, hours, into, rating);
    }

    private static StepDraft plain(String reason, String own, Optional<LocalDate> day) {
        return new StepDraft(
                reason, own, Optional.empty(), day, Optional.empty(), Map.of(), 0, Map.of(), Optional.empty(), 0);
    }

    /** The unit's own people. */
    public static StepDraft itself(String name) {
        return plain("", name, Optional.empty());
    }

    /** A day, with a reason where one is asked for. */
    public static StepDraft day(LocalDate day, String reason) {
        return plain(reason, "", Optional.of(day));
    }

    /** A visit as it was, without who served. */
    public static StepDraft visit(LocalDate day, Map<Audience, Integer> people, int minutes) {
        return new StepDraft(
                "",
                "",
                Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                people,
                minutes,
                Map.of(),
                Optional.empty(),
                0);
    }

    /** The same with who served. */
    public StepDraft servedBy(Map<VolunteerId, BigDecimal> who) {
        return new StepDraft(reason, own, team, day, at, people, minutes, who, into, rating);
    }

    /** The order that stands for this one. */
    public static StepDraft into(OrderId other) {
        return new StepDraft(
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                0,
                Map.of(),
                Optional.of(other),
                0);
    }

    /** The same with words for the history. */
    public StepDraft saying(String words) {
        return new StepDraft(words, own, team, day, at, people, minutes, hours, into, rating);
    }

    /** A rating with words. */
    public static StepDraft rating(int stars, String words) {
        return new StepDraft(
                words,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                0,
                Map.of(),
                Optional.empty(),
                stars);
    }
}
