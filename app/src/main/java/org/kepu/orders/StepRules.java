package org.kepu.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;

/** What must be filled in for a step; fields are those of {@link StepCells}. */
final class StepRules {

    private static final int LONGEST = 500;
    private static final int MOST_NAME = 40;
    private static final int MOST_MINUTES = 2_880;
    private static final int MOST_PEOPLE = 100_000;

    private StepRules() {}

    static List<Refusal> wrong(OrderStep step, StepDraft draft, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        if ((step.reasoned() && draft.reason().isEmpty()) || draft.reason().length() > LONGEST) {
            wrong.add(Refusal.at("reason", "orders.refusal.reason", LONGEST));
        }
        switch (step) {
            case OFFER -> {
                if (draft.team().isEmpty()) {
                    wrong.add(Refusal.at("team", "orders.refusal.team"));
                }
            }
            case SERVE_ITSELF -> {
                if (draft.own().isEmpty() || draft.own().length() > MOST_NAME) {
                    wrong.add(Refusal.at("own", "orders.refusal.own", MOST_NAME));
                }
            }
            case SCHEDULE, RESCHEDULE -> {
                if (draft.day()
                        .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)))
                        .isEmpty()) {
                    wrong.add(Refusal.at("day", "orders.refusal.dayAhead"));
                }
            }
            case REPORT -> visit(draft, today, wrong);
            case RATE -> {
                if (draft.rating() < 1 || draft.rating() > 5) {
                    wrong.add(Refusal.at("rating", "orders.refusal.rating"));
                }
            }
            default -> {
                // a reason or nothing
            }
        }
        return wrong;
    }

    private static void visit(StepDraft draft, LocalDate today, List<Refusal> wrong) {
        if (draft.day()
                .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusYears(1)))
                .isEmpty()) {
            wrong.add(Refusal.at("day", "orders.refusal.dayPast"));
        }
        if (draft.minutes() < 1 || draft.minutes() > MOST_MINUTES) {
            wrong.add(Refusal.at("minutes", "orders.refusal.minutes", 1, MOST_MINUTES));
        }
        for (Map.Entry<Audience, Integer> entry : draft.people().entrySet()) {
            if (entry.getValue() < 0 || entry.getValue() > MOST_PEOPLE) {
                wrong.add(Refusal.at(entry.getKey().name(), "orders.refusal.people"));
            }
        }
        if (draft.people().values().stream().allMatch(number -> number == 0)) {
            wrong.add(Refusal.at("GENERAL", "orders.refusal.nobody"));
        }
    }
}
