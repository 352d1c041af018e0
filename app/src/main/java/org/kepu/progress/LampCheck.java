package org.kepu.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The checks behind a lamp, in the order in which they are asked; the first that has something to say decides. */
final class LampCheck {

    private static final List<Function<Question, Optional<Reason>>> CHECKS = List.of(
            LampCheck::finished,
            LampCheck::overdue,
            LampCheck::unknown,
            LampCheck::pace,
            LampCheck::soon,
            LampCheck::onCourse);

    private LampCheck() {}

    /** What is asked: how does the task stand on that day by that rule. */
    record Question(TaskFacts task, LocalDate today, LampRule rule) {

        /** Share of the task's time that is over, 0 to 1. */
        BigDecimal elapsed() {
            long whole = ChronoUnit.DAYS.between(task.from(), task.due()) + 1;
            long over = ChronoUnit.DAYS.between(task.from(), today) + 1;
            return over <= 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(Math.min(over, whole))
                            .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        }
    }

    /** Why the lamp of a task is what it is. */
    static Reason of(TaskFacts task, LocalDate today, LampRule rule) {
        Question question = new Question(task, today, rule);
        return CHECKS.stream()
                .flatMap(check -> check.apply(question).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Reason> finished(Question asked) {
        return asked.task().finished() ? Optional.of(Reason.of(Lamp.GREEN, "finished")) : Optional.empty();
    }

    private static Optional<Reason> overdue(Question asked) {
        long days = ChronoUnit.DAYS.between(asked.task().due(), asked.today());
        if (days <= 0) {
            return Optional.empty();
        }
        Lamp lamp = days > asked.rule().toleranceDays() ? Lamp.RED : Lamp.YELLOW;
        return Optional.of(Reason.of(lamp, "overdue", asked.task().due(), days));
    }

    private static Optional<Reason> unknown(Question asked) {
        List<TaskFacts.Goal> goals = asked.task().goals();
        if (goals.isEmpty()) {
            return Optional.of(Reason.of(Lamp.GREY, "noGoal"));
        }
        return goals.stream().allMatch(goal -> goal.actual().isEmpty())
                ? Optional.of(Reason.of(Lamp.GREY, "noActual"))
                : Optional.empty();
    }

    private static Optional<Reason> pace(Question asked) {
        if (asked.today().isBefore(asked.task().from().plusDays(asked.rule().graceDays()))) {
            return Optional.empty();
        }
        return asked.task().goals().stream()
                .flatMap(goal -> behind(goal, asked).stream())
                .max((one, other) -> Integer.compare(severity(one), severity(other)));
    }

    private static Optional<Reason> behind(TaskFacts.Goal goal, Question asked) {
        BigDecimal actual = goal.actual().orElse(BigDecimal.ZERO);
        BigDecimal expected = goal.target().multiply(asked.elapsed());
        Lamp lamp = actual.compareTo(expected.multiply(asked.rule().redShare())) < 0
                ? Lamp.RED
                : actual.compareTo(expected.multiply(asked.rule().yellowShare())) < 0 ? Lamp.YELLOW : Lamp.GREEN;
        return lamp == Lamp.GREEN
                ? Optional.empty()
                : Optional.of(Reason.of(
                        lamp, "behind", goal.text(), actual, goal.target(), expected.setScale(0, RoundingMode.UP)));
    }

    private static Optional<Reason> soon(Question asked) {
        long days = ChronoUnit.DAYS.between(asked.today(), asked.task().due());
        return days <= asked.rule().soonDays()
                ? Optional.of(Reason.of(Lamp.YELLOW, "soon", asked.task().due(), days))
                : Optional.empty();
    }

    private static Optional<Reason> onCourse(Question asked) {
        boolean early =
                asked.today().isBefore(asked.task().from().plusDays(asked.rule().graceDays()));
        return Optional.of(Reason.of(Lamp.GREEN, early ? "early" : "onCourse"));
    }

    private static int severity(Reason reason) {
        return reason.lamp() == Lamp.RED ? 1 : 0;
    }
}
