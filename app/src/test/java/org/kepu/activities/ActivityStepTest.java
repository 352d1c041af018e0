package org.kepu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityStepTest {

    @ParameterizedTest
    @EnumSource(names = {"ANNOUNCED", "CLOSED", "CALLED_OFF"})
    void everyLaterStateIsReached(ActivityState state) {
        assertThat(java.util.Arrays.stream(ActivityStep.values()))
                .anyMatch(step -> step.from().stream().anyMatch(from -> from != state && step.to(from) == state));
    }

    @Test
    void whatWasCalledOffStaysCalledOff() {
        assertThat(ActivityStep.of(ActivityState.CALLED_OFF)).isEmpty();
    }

    @Test
    void whatEndsOrTakesBackNeedsAReason() {
        assertThat(java.util.Arrays.stream(ActivityStep.values()).filter(ActivityStep::reasoned))
                .containsExactlyInAnyOrder(ActivityStep.CALL_OFF, ActivityStep.CALL_OFF_SESSION, ActivityStep.REOPEN);
    }
}
