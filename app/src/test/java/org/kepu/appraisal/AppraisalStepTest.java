package org.kepu.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AppraisalStepTest {

    @Test
    void everyStateCanBeReachedAndOnlyTheFinalOneHasNoWayOn() {
        assertThat(AppraisalState.values())
                .filteredOn(state -> AppraisalStep.of(state).isEmpty())
                .containsExactly(AppraisalState.FINAL);
        assertThat(AppraisalState.values())
                .filteredOn(state -> state != AppraisalState.DRAFT)
                .allMatch(state -> Arrays.stream(AppraisalStep.values()).anyMatch(step -> step.to() == state));
    }

    @Test
    void everyStepBackNeedsAReason() {
        assertThat(AppraisalStep.values())
                .allMatch(step ->
                        step.needsReason() == (step.to().ordinal() < step.from().ordinal()));
    }
}
