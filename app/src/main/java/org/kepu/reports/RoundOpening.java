package org.kepu.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.calendar.WorkingDays;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the round of the quarter that has just ended, where a city wants that. */
@Component
class RoundOpening {

    private final Rounds rounds;
    private final RoundQueries queries;
    private final PlanQueries plans;
    private final WorkingDays workingDays;
    private final Clock clock;

    RoundOpening(Rounds rounds, RoundQueries queries, PlanQueries plans, WorkingDays workingDays, Clock clock) {
        this.rounds = rounds;
        this.queries = queries;
        this.plans = plans;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** On every working day of the first two weeks of a quarter, so that a machine that was off makes up for it. */
    @Scheduled(cron = "0 30 8 1-14 1,4,7,10 *", zone = "Asia/Shanghai")
    void open() {
        LocalDate today = LocalDate.now(clock);
        if (!workingDays.isWorkingDay(today)) {
            return;
        }
        Quarter ended = Quarter.of(today).previous();
        Act system = Act.of(new Viewer(Optional.empty(), "系统自动", java.util.List.of()), clock.instant());
        plans.listPublic().stream()
                .filter(plan -> plan.status() == PlanStatus.RUNNING)
                .filter(plan -> queries.settingOf(plan.area()).automatic())
                .filter(plan -> queries.find(plan.id(), ended).isEmpty())
                .forEach(plan -> rounds.open(plan.area(), ended, Optional.empty(), system, today));
    }
}
