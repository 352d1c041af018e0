package org.kepu.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanPeriod;
import org.kepu.plan.PlanStatus;
import org.kepu.plan.PlanSummary;
import org.kepu.shared.AreaId;

class HomeControllerTest {

    private long plans;
    private final AreaId city = AreaId.create();
    private final PlanSummary first = plan(city, 2021, PlanStatus.RUNNING);
    private final PlanSummary elsewhere = plan(AreaId.create(), 2021, PlanStatus.RUNNING);

    @Test
    void thePageStaysWithTheCityThatHadAPlanFirst() {
        assertThat(HomeController.choose(List.of(elsewhere, first))).contains(first);
    }

    @Test
    void theRunningPlanComesBeforeNewerOnes() {
        PlanSummary next = plan(city, 2026, PlanStatus.CLOSED);
        assertThat(HomeController.choose(List.of(next, first, elsewhere))).contains(first);
    }

    @Test
    void withoutARunningPlanTheNewestIsShown() {
        PlanSummary old = plan(city, 2016, PlanStatus.CLOSED);
        PlanSummary older = plan(city, 2011, PlanStatus.CLOSED);
        assertThat(HomeController.choose(List.of(old, older))).contains(old);
    }

    @Test
    void withoutPlansThereIsNone() {
        assertThat(HomeController.choose(List.of())).isEmpty();
    }

    /** Each with an identifier after those of the plans before. */
    private PlanSummary plan(AreaId area, int from, PlanStatus status) {
        return new PlanSummary(
                new PlanId(new UUID(plans++, 0)),
                area,
                "方案",
                new PlanPeriod(from, from + 4),
                status,
                1,
                Instant.EPOCH,
                0,
                0,
                0);
    }
}
