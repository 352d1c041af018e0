package org.kepu.bulletins;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Selection;
import org.kepu.evidence.Totals;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanView;
import org.kepu.progress.Lamp;
import org.kepu.progress.ProgressQueries;
import org.kepu.progress.Standing;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportRow;
import org.kepu.reports.RoundView;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Component;

/** Gathers the figures of a bulletin from reports, lamps and ledger. */
@Component
class FigureMaking {

    private final ReportQueries reports;
    private final ProgressQueries progress;
    private final EvidenceQueries evidence;
    private final Clock clock;

    FigureMaking(ReportQueries reports, ProgressQueries progress, EvidenceQueries evidence, Clock clock) {
        this.reports = reports;
        this.progress = progress;
        this.evidence = evidence;
        this.clock = clock;
    }

    BulletinFigures of(RoundView round) {
        LocalDate today = LocalDate.now(clock);
        List<ReportRow> rows = reports.list(round.id());
        Standing standing = progress.get(round.plan(), round.quarter().year());
        Selection quarter = round.quarter().selection().in(round.area());
        Totals total = evidence.total(quarter);
        Map<ClauseId, Totals> byClause = evidence.totalsByClause(quarter);
        Map<UnitId, Totals> byUnit = evidence.totalsByUnit(quarter);
        return new BulletinFigures(
                rows.size(),
                Math.toIntExact(rows.stream()
                        .filter(row -> row.submittedAt().isPresent())
                        .count()),
                Math.toIntExact(rows.stream()
                        .filter(row -> row.submittedAt().isPresent() && row.lateOn(today))
                        .count()),
                rows.stream()
                        .filter(row -> row.submittedAt().isEmpty())
                        .map(ReportRow::unitName)
                        .toList(),
                total.happenings(),
                total.of(Measure.SESSIONS).longValue(),
                total.people(),
                total.of(Measure.ONLINE_PEOPLE).longValue(),
                standing.lamps(),
                standing.plan().programmes().stream()
                        .filter(programme -> !programme.clauses().isEmpty())
                        .map(programme -> programme(programme, byClause))
                        .toList(),
                rows.stream().map(row -> unit(row, standing, byUnit, today)).toList(),
                red(standing));
    }

    /** Sums over clauses; what serves two clauses of a programme counts under both, as the note below the table says. */
    private static BulletinFigures.ProgrammeRow programme(
            PlanView.Programme programme, Map<ClauseId, Totals> byClause) {
        Totals sum = programme.clauses().stream()
                .map(clause -> byClause.getOrDefault(clause.id(), Totals.NONE))
                .reduce(Totals.NONE, Totals::plus);
        return new BulletinFigures.ProgrammeRow(
                programme.title(),
                programme.clauses().size(),
                sum.happenings(),
                sum.of(Measure.SESSIONS).longValue(),
                sum.people());
    }

    private static BulletinFigures.UnitRow unit(
            ReportRow row, Standing standing, Map<UnitId, Totals> byUnit, LocalDate today) {
        var unit = standing.find(row.unit());
        Totals done = byUnit.getOrDefault(row.unit(), Totals.NONE);
        BulletinFigures.Reported reported = row.submittedAt().isEmpty()
                ? BulletinFigures.Reported.MISSING
                : row.lateOn(today) ? BulletinFigures.Reported.LATE : BulletinFigures.Reported.IN_TIME;
        return new BulletinFigures.UnitRow(
                row.unitName(), reported, unit.tasks(), unit.finished(), unit.late(), done.happenings(), done.people());
    }

    private static List<BulletinFigures.RedClause> red(Standing standing) {
        return standing.clauses().stream()
                .filter(clause -> clause.lamp() == Lamp.RED)
                .flatMap(clause -> clause.tasks().stream()
                        .filter(task -> task.lamp() == Lamp.RED)
                        .sorted(Comparator.comparing(task -> task.due()))
                        .map(task -> new BulletinFigures.RedClause(
                                clause.number(),
                                clause.title(),
                                task.title(),
                                task.reason().key(),
                                task.reason().arguments())))
                .toList();
    }
}
