package org.kepu.orders.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderView;
import org.kepu.orders.Proposal;
import org.kepu.orders.TeamChoice;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.kepu.web.Ui;

/**
 * The buttons of an order, and the form of the step that was chosen.
 *
 * @param steps that may be taken now
 * @param chosen the step to fill in; empty if none is
 * @param address of the page; its forms go to {@code steps} below it
 * @param teams to which the order can be offered, the most fitting first
 * @param members of the team that may have served: the field of their hours and what to call them
 * @param similar orders that ask for the same
 * @param proposed when who offered it proposes the visit
 * @param typed what a refused form held
 */
public record StepForm(
        List<OrderStep> steps,
        Optional<OrderStep> chosen,
        String address,
        List<TeamChoice> teams,
        List<Option> members,
        List<OrderView> similar,
        Optional<Proposal> proposed,
        LocalDate today,
        Map<String, String> typed,
        FormErrors errors) {

    /** The step a reader asked for, else the first one if it wants something filled in. */
    static Optional<OrderStep> choose(List<OrderStep> steps, String wanted) {
        return steps.stream()
                .filter(step -> step.name().equals(wanted) && step.formed())
                .findFirst()
                .or(() -> steps.stream()
                        .findFirst()
                        .filter(step -> wanted.isEmpty() && step.formed() && !step.backwards()));
    }

    /** How many teams are shown before the rest is folded away. */
    public static final int FIRST = 8;

    /** The teams as choices, with the reasons for their place. */
    public static List<Option> options(Ui ui, List<TeamChoice> teams) {
        return teams.stream()
                .map(choice -> new Option(
                        choice.team().toString(),
                        choice.name() + " · " + choice.unitName(),
                        choice.reasons().stream()
                                .map(reason -> ui.t(reason.key(), reason.args().toArray()))
                                .collect(Collectors.joining(ui.t("list.comma")))))
                .toList();
    }

    /** By which this form is known when a phone sends it again. */
    public String key() {
        return typed.getOrDefault("key", UUID.randomUUID().toString());
    }

    /** Reads the key of a form; empty if it has none. */
    static Optional<UUID> key(Map<String, String> form) {
        try {
            return Optional.of(form.getOrDefault("key", ""))
                    .filter(key -> !key.isEmpty())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    /** The proposed day, to begin with; empty if there is none or it is over. */
    public String proposedDay() {
        return proposed.map(Proposal::day)
                .filter(day -> !day.isBefore(today))
                .map(LocalDate::toString)
                .orElse("");
    }

    /** When the visit is proposed; empty if nothing is. */
    public String proposedTime(Ui ui) {
        return proposed.map(when -> when.at()
                        .map(at -> ui.t("orders.proposed.time", ui.date(when.day()), at.toString()))
                        .orElse(ui.date(when.day())))
                .orElse("");
    }

    /** What was typed in a field. */
    public String cell(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed, else what is usual. */
    public String cell(String field, String usual) {
        return typed.getOrDefault(field, usual);
    }
}
