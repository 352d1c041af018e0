package org.kepu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.shared.AreaId;

class StandingTest {

    private static final Goal GOAL = Goal.own(
            Optional.of(2020),
            Optional.of(new BigDecimal("7.9")),
            Optional.of(2025),
            Optional.of(new BigDecimal("14.5")));

    @ParameterizedTest
    @CsvSource({
        "UP,   2023, 14.6,    ,     , REACHED",
        "UP,   2023, 12.0,    ,     , UNDERWAY",
        "UP,   2025, 12.0,    ,     , MISSED",
        "UP,   2025, 14.0, 10.8, 17.2, INCONCLUSIVE",
        "UP,   2025, 18.0, 14.5, 21.2, INCONCLUSIVE",
        "UP,   2025, 18.0, 14.6, 21.2, REACHED",
        "UP,   2025, 11.0,  8.0, 14.2, MISSED",
        "DOWN, 2025, 14.0,    ,     , REACHED",
        "DOWN, 2025, 11.0,  8.0, 14.2, REACHED",
        "DOWN, 2025, 18.0, 14.6, 21.2, MISSED",
    })
    void aFigureIsJudgedByItsIntervalElseByItself(
            IndicatorDirection direction,
            int year,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            IndicatorState state) {
        FigureDraft draft = FigureDraft.of(key(year), value, FigureMethod.SURVEY, "来源");
        FigureDraft whole = low == null ? draft : draft.within(low, high);
        assertThat(Standing.of(GOAL, direction, Optional.of(figure(whole))).state())
                .isEqualTo(state);
    }

    @Test
    void anIntervalThatCoversTheTargetSaysSo() {
        Standing standing = Standing.of(
                GOAL,
                IndicatorDirection.UP,
                Optional.of(figure(FigureDraft.of(key(2023), new BigDecimal("14.0"), FigureMethod.SURVEY, "来源")
                        .within(new BigDecimal("10.8"), new BigDecimal("17.2")))));
        assertThat(standing.why().key()).isEqualTo("indicators.why.interval");
        assertThat(standing.why().arguments()).containsExactly("2023", "10.8", "17.2", "14.5");
    }

    @Test
    void aReasonKeepsAFigureOpenWhateverItsValue() {
        FigureDraft draft = new FigureDraft(
                key(2025),
                Optional.of(new BigDecimal("20")),
                "样本量不足",
                FigureMethod.SURVEY,
                "来源",
                "15",
                Optional.of(716),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
        Standing standing = Standing.of(GOAL, IndicatorDirection.UP, Optional.of(figure(draft)));
        assertThat(standing.state()).isEqualTo(IndicatorState.INCONCLUSIVE);
        assertThat(standing.why().arguments()).contains("样本量不足");
    }

    @Test
    void withoutTargetOrFigureNothingIsJudged() {
        assertThat(Standing.of(GOAL, IndicatorDirection.UP, Optional.empty()).state())
                .isEqualTo(IndicatorState.NO_DATA);
        assertThat(Standing.of(Goal.NONE, IndicatorDirection.UP, Optional.empty())
                        .state())
                .isEqualTo(IndicatorState.NO_TARGET);
    }

    private static FigureKey key(int year) {
        return new FigureKey(IndicatorId.create(), AreaId.create(), year, FigurePeriod.YEAR);
    }

    private static Figure figure(FigureDraft draft) {
        return new Figure(draft, 0, false, java.time.Instant.EPOCH, org.kepu.shared.AccountId.create());
    }
}
