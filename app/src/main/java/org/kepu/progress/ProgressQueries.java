package org.kepu.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.reports.ReportQueries;
import org.kepu.tasks.TaskQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how plans stand. */
@Service
@Transactional(readOnly = true)
public class ProgressQueries {

    private final PlanQueries plans;
    private final TaskQueries tasks;
    private final ReportQueries reports;
    private final LampRules rules;
    private final Clock clock;

    ProgressQueries(PlanQueries plans, TaskQueries tasks, ReportQueries reports, LampRules rules, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.reports = reports;
        this.rules = rules;
        this.clock = clock;
    }

    /** How a plan stands in a year by today, by the rule that holds in its city; tasks that were not issued are left out. */
    public Standing get(PlanId id, int year) {
        return judge(plans.get(id), year, Optional.empty());
    }

    /** How a plan that was just found stands. */
    public Standing get(PlanSummary plan, int year) {
        return judge(plans.get(plan), year, Optional.empty());
    }

    /** How it would stand by another rule. */
    public Standing get(PlanSummary plan, int year, LampRule rule) {
        return judge(plans.get(plan), year, Optional.of(rule));
    }

    private Standing judge(PlanView plan, int year, Optional<LampRule> rule) {
        LocalDate today = LocalDate.now(clock);
        return Standing.of(
                plan,
                year,
                tasks.listIssued(plan.summary().id(), year),
                reports.countOverdue(plan.summary().id(), year, today),
                rule.orElseGet(() -> rules.of(plan.summary().area())),
                today);
    }
}
