package org.kepu.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.kepu.access.Act;
import org.kepu.access.Placements;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes reports and takes them on their way; each command is one transaction. */
@Service
public class Reporting {

    private static final int LONGEST = 4000;

    private final ReportTable table;
    private final ReportReading reading;
    private final ReportNotices notices;
    private final Placements placements;
    private final TransactionTemplate transaction;

    Reporting(
            ReportTable table,
            ReportReading reading,
            ReportNotices notices,
            Placements placements,
            TransactionTemplate transaction) {
        this.table = table;
        this.reading = reading;
        this.notices = notices;
        this.placements = placements;
        this.transaction = transaction;
    }

    /**
     * Keeps what somebody wrote. Refused when the report is no draft any more, when somebody else wrote meanwhile, and at the
     * field of a text longer than 4,000 characters ({@code body.<clause>} for a clause).
     *
     * @param revision what the form showed
     */
    public Outcome<ReportId> write(ReportId id, int revision, ReportDraft draft) {
        List<Refusal> wrong = wrong(draft);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return inside(id, report -> {
            if (report.state() != ReportState.DRAFT) {
                return Outcome.refused("", "reports.refusal.moved");
            }
            if (report.revision() != revision) {
                return Outcome.refused("", "reports.refusal.changedMeanwhile");
            }
            table.write(id, draft);
            return Outcome.done(id);
        });
    }

    /**
     * Takes a step. Refused from another state, for somebody whose role does not take it, without a reason where one is asked
     * for, and for handing in a report that says nothing at all.
     */
    public Outcome<ReportId> take(ReportId id, ReportStep step, Act act) {
        if (step.reasoned() && act.reason().isEmpty()) {
            return Outcome.refused("reason", "reports.refusal.reason");
        }
        if (act.reason().length() > 1000) {
            return Outcome.refused("reason", "imports.cell.tooLong", 1000);
        }
        return inside(id, report -> {
            if (report.state() != step.from()) {
                return Outcome.refused("", "reports.refusal.moved");
            }
            if (!mayTake(report.area(), report.unit(), step, act.by())) {
                return Outcome.refused("", "reports.refusal.notYours");
            }
            if (step == ReportStep.SUBMIT) {
                Map<ClauseId, Figures> figures = reading.figures(report.quarter(), report.unit());
                if (figures.isEmpty() && table.isEmpty(id)) {
                    return Outcome.refused("overview", "reports.refusal.empty");
                }
                table.freeze(id, figures);
            }
            table.move(id, step, act);
            notices.moved(report, step, act);
            return Outcome.done(id);
        });
    }

    /** The steps somebody may take now: people of the unit over the unit, offices over the area that asked. */
    public List<ReportStep> listSteps(ReportRow report, Viewer viewer) {
        return ReportStep.of(report.state()).stream()
                .filter(step -> mayTake(report.area(), report.unit(), step, viewer))
                .toList();
    }

    private boolean mayTake(AreaId area, UnitId unit, ReportStep step, Viewer viewer) {
        boolean ofOffice = step.roles().contains(Role.OFFICE);
        return (ofOffice ? placements.find("area", area.toString()) : placements.find("unit", unit.toString()))
                .filter(place -> viewer.hasAnyOver(place, step.roles().toArray(Role[]::new)))
                .isPresent();
    }

    private static List<Refusal> wrong(ReportDraft draft) {
        List<Refusal> wrong = new ArrayList<>();
        tooLong("overview", draft.overview(), wrong);
        tooLong("problems", draft.problems(), wrong);
        tooLong("plans", draft.plans(), wrong);
        draft.bodies().forEach((clause, body) -> tooLong("body." + clause, body, wrong));
        return wrong;
    }

    private static void tooLong(String field, String text, List<Refusal> wrong) {
        if (text.length() > LONGEST) {
            wrong.add(Refusal.at(field, "imports.cell.tooLong", LONGEST));
        }
    }

    private Outcome<ReportId> inside(ReportId id, Function<ReportTable.Locked, Outcome<ReportId>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<ReportId> outcome = work.apply(table.lock(id).orElseThrow(() -> new NotFound("report " + id)));
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
