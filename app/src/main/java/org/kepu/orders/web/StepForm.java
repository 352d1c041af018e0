package org.kepu.orders.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.orders.OrderStep;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The buttons of an order, and the form of the step that was chosen.
 *
 * @param steps that may be taken now
 * @param chosen the step to fill in; empty if none is
 * @param address of the page; its forms go to {@code steps} below it
 * @param leaders to whom the order can be offered
 * @param typed what a refused form held
 */
public record StepForm(
        List<OrderStep> steps,
        Optional<OrderStep> chosen,
        String address,
        List<Option> leaders,
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

    /** What was typed in a field. */
    public String cell(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed, else what is usual. */
    public String cell(String field, String usual) {
        return typed.getOrDefault(field, usual);
    }
}
