package org.kepu.reports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.access.Placements;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.delegations.Delegations;
import org.kepu.plan.ClauseId;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports on their way; each step is one transaction. */
@Service
public class Reporting {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ReportTable table;
    private final ReportReading reading;
    private final ReportNotices notices;
    private final Placements placements;
    private final Delegations delegations;
    private final ApplicationEventPublisher events;

    Reporting(
            ReportTable table,
            ReportReading reading,
            ReportNotices notices,
            Placements placements,
            Delegations delegations,
            ApplicationEventPublisher events) {
        this.table = table;
        this.reading = reading;
        this.notices = notices;
        this.placements = placements;
        this.delegations = delegations;
        this.events = events;
    }

    /**
     * Takes a step. Refused from another state, in a closed round, for somebody whose role does not take it, without a reason where
     * one is asked for, and for handing in a report that says nothing at all.
     */
    @Transactional
    public Outcome<ReportId> take(ReportId id, ReportStep step, Act act) {
        if (step.reasoned() && act.reason().isEmpty()) {
            return Outcome.refused("reason", "reports.refusal.reason");
        }
        if (act.reason().length() > 1000) {
            return Outcome.refused("reason", "imports.cell.tooLong", 1000);
        }
        ReportRow report = table.lock(id);
        if (report.closed()) {
            return Outcome.refused("", "reports.refusal.closed");
        }
        if (!step.from().contains(report.state())) {
            return Outcome.refused("", "reports.refusal.moved");
        }
        if (!mayTake(report, step, act.by())) {
            return Outcome.refused("", "reports.refusal.notYours");
        }
        if (step == ReportStep.SUBMIT) {
            Map<ClauseId, Figures> figures = reading.figures(report.quarter(), report.unit());
            if (figures.isEmpty() && table.isEmpty(id)) {
                return Outcome.refused("overview", "reports.refusal.empty");
            }
            table.freeze(id, figures);
        }
        Optional<String> insteadOf = insteadOf(report, step, act);
        table.move(id, step, act, insteadOf);
        notices.moved(report, step, act);
        events.publishEvent(new Happening(
                act, step, "report " + id, insteadOf.map("for "::concat).orElse("")));
        return Outcome.done(id);
    }

    /** The steps somebody may take now: people of the unit over the unit, offices over the area that asked. */
    public List<ReportStep> listSteps(ReportRow report, Viewer viewer) {
        return report.closed()
                ? List.of()
                : ReportStep.of(report.state()).stream()
                        .filter(step -> mayTake(report, step, viewer))
                        .toList();
    }

    private Optional<String> insteadOf(ReportRow report, ReportStep step, Act act) {
        return delegations.findGiver(act.by(), step.roles(), report.unit(), LocalDate.ofInstant(act.at(), CHINA));
    }

    private boolean mayTake(ReportRow report, ReportStep step, Viewer viewer) {
        boolean ofOffice = step.roles().contains(Role.OFFICE);
        return (ofOffice
                        ? placements.find("area", report.area().toString())
                        : placements.find("unit", report.unit().toString()))
                .filter(place -> viewer.hasAnyOver(place, step.roles().toArray(Role[]::new)))
                .isPresent();
    }
}
