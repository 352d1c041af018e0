package org.kepu.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.reports.ReportQueries;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how plans stand. */
@Service
@Transactional(readOnly = true)
public class ProgressQueries {

    private final PlanQueries plans;
    private final ProgrammeQueries programmes;
    private final TaskQueries tasks;
    private final ReportQueries reports;
    private final LampRules rules;
    private final Clock clock;

    ProgressQueries(
            PlanQueries plans,
            ProgrammeQueries programmes,
            TaskQueries tasks,
            ReportQueries reports,
            LampRules rules,
            Clock clock) {
        this.plans = plans;
        this.programmes = programmes;
        this.tasks = tasks;
        this.reports = reports;
        this.rules = rules;
        this.clock = clock;
    }

    /** How a plan stands in a year by today, by the rule that holds in its city; tasks that were not issued are left out. */
    public Standing get(PlanId id, int year) {
        PlanView plan = plans.get(id);
        return judge(plan, year, rules.of(plan.summary().area()));
    }

    /** How it would stand by another rule. */
    public Standing get(PlanId id, int year, LampRule rule) {
        return judge(plans.get(id), year, rule);
    }

    private Standing judge(PlanView plan, int year, LampRule rule) {
        List<TaskView> issued = programmes
                .find(plan.summary().id(), year)
                .map(programme -> tasks.list(TaskFilter.of(programme.id()).issued()))
                .orElse(List.of());
        return Standing.of(
                plan,
                year,
                issued,
                reports.countOverdue(plan.summary().id(), year, LocalDate.now(clock)),
                rule,
                LocalDate.now(clock));
    }
}
