package org.kepu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

    private static final Goal GOAL = Goal.own(
            Optional.of(2020),
            Optional.of(new BigDecimal("7.9")),
            Optional.of(2025),
            Optional.of(new BigDecimal("14.5")));

    @Test
    void yearsWithoutAFigureStayEmptyAndOnlyThePathIsArithmetic() {
        Trajectory way = Trajectory.of(GOAL, Map.of(), List.of());
        assertThat(way.points()).extracting(Trajectory.Point::year).containsExactly(2020, 2021, 2022, 2023, 2024, 2025);
        assertThat(way.points().getFirst().value()).contains(new BigDecimal("7.9"));
        assertThat(way.points().subList(1, 6)).allMatch(point -> point.value().isEmpty());
        assertThat(way.points().stream().map(point -> point.path().orElseThrow().toPlainString()))
                .containsExactly("7.90", "9.22", "10.54", "11.86", "13.18", "14.50");
        assertThat(way.points().getLast().target()).contains(new BigDecimal("14.5"));
    }

    @Test
    void aPlaceWithoutAFigureInTheseYearsIsNotCompared() {
        Trajectory way = Trajectory.of(
                GOAL,
                Map.of(),
                List.of(
                        new Trajectory.Comparison("全国", Map.of(2022, new BigDecimal("12.93"))),
                        new Trajectory.Comparison("山西省", Map.of(2010, BigDecimal.ONE))));
        assertThat(way.comparisons()).containsExactly("全国");
        assertThat(way.points().get(2).compared()).containsExactly(Optional.of(new BigDecimal("12.93")));
    }

    @Test
    void aGoalWithoutTargetHasNoPath() {
        Goal open =
                Goal.own(Optional.of(2025), Optional.of(new BigDecimal("14.5")), Optional.of(2030), Optional.empty());
        assertThat(Trajectory.of(open, Map.of(), List.of()).points())
                .allMatch(point -> point.path().isEmpty());
    }
}
