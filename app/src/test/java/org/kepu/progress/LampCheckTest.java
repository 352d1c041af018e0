package org.kepu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual rule, asked of a task of the year 2024 with the goal of 100. */
class LampCheckTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    @ParameterizedTest(name = "{0}, {1} of 100 → {2} because {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-20 | 0   | GREEN  | early
            2024-07-01 | 50  | GREEN  | onCourse
            2024-07-01 | 40  | GREEN  | onCourse
            2024-07-01 | 39  | YELLOW | behind
            2024-07-01 | 25  | YELLOW | behind
            2024-07-01 | 24  | RED    | behind
            2024-07-01 | ?   | GREY   | noActual
            2024-07-01 | 100 | GREEN  | finished
            2024-12-20 | 99  | YELLOW | soon
            2024-12-15 | 99  | GREEN  | onCourse
            2024-12-31 | 99  | YELLOW | soon
            2025-01-01 | 99  | RED    | overdue
            2025-01-01 | ?   | RED    | overdue
            2025-03-01 | 120 | GREEN  | finished
            """)
    void theLampSaysHowTheTaskStandsAndWhy(LocalDate today, String actual, Lamp lamp, String why) {
        Reason reason = LampCheck.of(task(known(actual)), today, LampRule.USUAL);

        assertThat(reason.lamp()).isEqualTo(lamp);
        assertThat(reason.key()).isEqualTo("lamp." + why);
    }

    @Test
    @DisplayName("A reason names the figures it was decided by")
    void aReasonNamesItsFigures() {
        Reason reason =
                LampCheck.of(task(Optional.of(new BigDecimal("24.0"))), LocalDate.of(2024, 7, 1), LampRule.USUAL);

        assertThat(reason.arguments()).containsExactly("100 lectures", "24", "100", "50");
    }

    @Test
    void aTaskWithoutAGoalClaimsNothing() {
        TaskFacts vague = new TaskFacts(FIRST, LAST, false, List.of());

        assertThat(LampCheck.of(vague, LocalDate.of(2024, 7, 1), LampRule.USUAL).key())
                .isEqualTo("lamp.noGoal");
    }

    @Test
    void theWorstOfSeveralGoalsDecides() {
        TaskFacts task = new TaskFacts(
                FIRST, LAST, false, List.of(goal(Optional.of(BigDecimal.TEN)), goal(Optional.of(new BigDecimal(39)))));

        assertThat(LampCheck.of(task, LocalDate.of(2024, 7, 1), LampRule.USUAL).lamp())
                .isEqualTo(Lamp.RED);
    }

    @Test
    void toleranceKeepsATaskYellowForSomeDays() {
        LampRule patient = new LampRule(80, 50, 30, 15, 10, true);

        assertThat(Stream.of(10, 11)
                        .map(days -> LampCheck.of(task(Optional.of(BigDecimal.TEN)), LAST.plusDays(days), patient)
                                .lamp()))
                .containsExactly(Lamp.YELLOW, Lamp.RED);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            GREEN GREEN       | GREEN
            GREEN RED GREY    | RED
            GREEN YELLOW      | YELLOW
            GREEN GREY        | YELLOW
            GREEN GREEN GREY  | GREEN
            GREY GREY         | GREY
            """)
    void aLampOverSeveralIsNeverBrighterThanTheTruth(String lamps, Lamp over) {
        assertThat(Lamp.over(Stream.of(lamps.split(" ")).map(Lamp::valueOf).toList()))
                .isEqualTo(over);
    }

    @Test
    void nothingToLookAtIsGrey() {
        assertThat(Lamp.over(List.of())).isEqualTo(Lamp.GREY);
    }

    @Test
    void aRuleWhoseRedLiesAboveItsYellowIsRefusedAtThatField() {
        assertThat(new LampRule(50, 80, 30, 15, 0, true).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("redBelow"));
    }

    private static Optional<BigDecimal> known(String actual) {
        return actual.equals("?") ? Optional.empty() : Optional.of(new BigDecimal(actual));
    }

    private static TaskFacts task(Optional<BigDecimal> actual) {
        return new TaskFacts(FIRST, LAST, false, List.of(goal(actual)));
    }

    private static TaskFacts.Goal goal(Optional<BigDecimal> actual) {
        return new TaskFacts.Goal("100 lectures", new BigDecimal(100), actual);
    }
}
