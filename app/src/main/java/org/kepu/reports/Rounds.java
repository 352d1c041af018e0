package org.kepu.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.calendar.WorkingDays;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens rounds of reports and says when they are due. */
@Service
public class Rounds {

    private final ReportTable table;
    private final ReportQueries queries;
    private final ReportNotices notices;
    private final PlanQueries plans;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;

    Rounds(
            ReportTable table,
            ReportQueries queries,
            ReportNotices notices,
            PlanQueries plans,
            WorkingDays workingDays,
            TransactionTemplate transaction) {
        this.table = table;
        this.queries = queries;
        this.notices = notices;
        this.plans = plans;
        this.workingDays = workingDays;
        this.transaction = transaction;
    }

    /** When reports of a quarter are due in a city by its setting. */
    public LocalDate dueOf(AreaId area, Quarter quarter) {
        return workingDays.plus(quarter.last(), queries.settingOf(area).dueDays());
    }

    /**
     * Asks every unit of the area's running plan for its report of a quarter. Refused at {@code quarter} if it has not begun yet or
     * lies outside the plan's period, if it is open already, and without a running plan; at {@code due} before the quarter's end.
     *
     * @param due empty: as the setting says
     */
    public Outcome<RoundId> open(AreaId area, Quarter quarter, Optional<LocalDate> due, Act act, LocalDate today) {
        Optional<PlanSummary> running = plans.findRunning(area);
        if (running.isEmpty()) {
            return Outcome.refused("", "reports.refusal.noPlan");
        }
        PlanView plan = plans.get(running.get().id());
        if (quarter.first().isAfter(today)
                || quarter.year() < plan.summary().period().from()
                || quarter.year() > plan.summary().period().to()) {
            return Outcome.refused("quarter", "reports.refusal.quarter");
        }
        LocalDate last = due.orElseGet(() -> dueOf(area, quarter));
        if (last.isBefore(quarter.last())) {
            return Outcome.refused("due", "reports.refusal.due");
        }
        try {
            return Outcome.done(Objects.requireNonNull(transaction.execute(_ -> open(plan, quarter, last, act))));
        } catch (DuplicateKeyException present) {
            return Outcome.refused("quarter", "reports.refusal.open");
        }
    }

    private RoundId open(PlanView plan, Quarter quarter, LocalDate due, Act act) {
        RoundId round = RoundId.create();
        table.insertRound(round, plan, quarter, due, act);
        List<ReportNotices.Asked> asked = new ArrayList<>();
        for (PlanView.UnitLoad unit : plan.unitLoads()) {
            ReportId report = ReportId.create();
            table.insertReport(report, round, unit, asked.size());
            table.insertSections(report, unit.unit(), clauses(plan, unit.unit()));
            asked.add(new ReportNotices.Asked(report, unit.unit(), unit.name()));
        }
        notices.opened(asked, quarter, due);
        return round;
    }

    /** Gives everybody more or less time. Refused at {@code due} before the quarter's end. */
    public Outcome<RoundId> setDue(RoundId id, LocalDate due) {
        RoundView round = queries.get(id);
        if (due.isBefore(round.quarter().last())) {
            return Outcome.refused("due", "reports.refusal.due");
        }
        transaction.executeWithoutResult(_ -> {
            if (!table.setDue(id, due)) {
                throw new NotFound("round " + id);
            }
            notices.opened(
                    queries.list(id).stream()
                            .filter(report -> report.state() == ReportState.DRAFT)
                            .map(report -> new ReportNotices.Asked(report.id(), report.unit(), report.unitName()))
                            .toList(),
                    round.quarter(),
                    due);
        });
        return Outcome.done(id);
    }

    /** Says how a city collects reports. Refused at {@code dueDays} outside 1 to 60. */
    public Outcome<Setting> set(AreaId area, Setting setting) {
        if (setting.dueDays() < 1 || setting.dueDays() > 60) {
            return Outcome.refused("dueDays", "reports.refusal.dueDays");
        }
        table.set(area, setting);
        return Outcome.done(setting);
    }

    private static List<PlanView.Clause> clauses(PlanView plan, UnitId unit) {
        return plan.clauses().stream()
                .filter(clause ->
                        clause.duties().stream().anyMatch(duty -> duty.unit().equals(unit)))
                .toList();
    }
}
