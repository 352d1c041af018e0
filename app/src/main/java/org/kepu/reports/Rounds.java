package org.kepu.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Act;
import org.kepu.calendar.WorkingDays;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens, moves, closes and reopens rounds; what is done to one is kept with it and in the audit trail. */
@Service
public class Rounds {

    private final RoundTable table;
    private final RoundQueries queries;
    private final ReportQueries reports;
    private final ReportNotices notices;
    private final PlanQueries plans;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Rounds(
            RoundTable table,
            RoundQueries queries,
            ReportQueries reports,
            ReportNotices notices,
            PlanQueries plans,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.table = table;
        this.queries = queries;
        this.reports = reports;
        this.notices = notices;
        this.plans = plans;
        this.workingDays = workingDays;
        this.events = events;
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
        table.insert(round, plan, quarter, due, act);
        int position = 0;
        for (PlanView.UnitLoad unit : plan.unitLoads()) {
            ReportId report = ReportId.create();
            table.insert(report, round, unit, position++);
            table.insertSections(report, unit.unit(), clauses(plan, unit.unit()));
        }
        notices.waiting(reports.list(round));
        did(round, RoundView.Deed.OPEN_ROUND, due.toString(), act);
        return round;
    }

    /** Gives everybody more or less time. Refused at {@code due} before the quarter's end, and for a closed round. */
    @Transactional
    public Outcome<RoundId> setDue(RoundId id, LocalDate due, Act act) {
        if (isClosed(id)) {
            return Outcome.refused("due", "reports.refusal.closed");
        }
        if (due.isBefore(queries.get(id).quarter().last())) {
            return Outcome.refused("due", "reports.refusal.due");
        }
        table.setDue(id, due);
        notices.waiting(reports.list(id));
        did(id, RoundView.Deed.SET_DUE, due.toString(), act);
        return Outcome.done(id);
    }

    /**
     * Ends a round: nothing in it can be changed any more, nobody is asked for anything, and units that did not answer are recorded.
     * Refused if it is closed, and before the last day is over while somebody has not answered.
     */
    @Transactional
    public Outcome<RoundId> close(RoundId id, Act act, LocalDate today) {
        if (isClosed(id)) {
            return Outcome.refused("", "reports.refusal.closed");
        }
        if (!queries.get(id).closableOn(today)) {
            return Outcome.refused("", "reports.refusal.notDueYet");
        }
        table.setClosed(id, Optional.of(act));
        List<ReportRow> rows = reports.list(id);
        rows.forEach(notices::settled);
        List<ReportRow> missed = rows.stream().filter(ReportRow::missed).toList();
        missed.forEach(notices::missed);
        did(
                id,
                RoundView.Deed.CLOSE_ROUND,
                missed.stream().map(ReportRow::unitName).collect(Collectors.joining("、")),
                act);
        return Outcome.done(id);
    }

    /** Opens a closed round again; everything waits where it stood. Refused if it is open, and at {@code reason} without one. */
    @Transactional
    public Outcome<RoundId> reopen(RoundId id, Act act) {
        if (act.reason().isEmpty() || act.reason().length() > 1000) {
            return Outcome.refused("reason", "reports.refusal.reopenReason");
        }
        if (!isClosed(id)) {
            return Outcome.refused("", "reports.refusal.notClosed");
        }
        table.setClosed(id, Optional.empty());
        notices.waiting(reports.list(id));
        did(id, RoundView.Deed.REOPEN_ROUND, "", act);
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

    private boolean isClosed(RoundId id) {
        return table.lock(id).orElseThrow(() -> new NotFound("round " + id));
    }

    private void did(RoundId id, RoundView.Deed deed, String note, Act act) {
        table.insertEvent(id, deed, note, act);
        events.publishEvent(new Happening(act, deed, "round " + id, note));
    }

    private static List<PlanView.Clause> clauses(PlanView plan, UnitId unit) {
        return plan.clauses().stream()
                .filter(clause ->
                        clause.duties().stream().anyMatch(duty -> duty.unit().equals(unit)))
                .toList();
    }
}
