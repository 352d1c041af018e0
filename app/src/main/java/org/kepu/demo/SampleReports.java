package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.access.Act;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.reports.Quarter;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportRow;
import org.kepu.reports.ReportStep;
import org.kepu.reports.ReportWriting;
import org.kepu.reports.Reporting;
import org.kepu.reports.RoundId;
import org.kepu.reports.RoundQueries;
import org.kepu.reports.Rounds;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Quarterly reports of the sample city: earlier quarters are accepted, the last one is under way and some units are late. */
@Component
@Profile("demo")
class SampleReports {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Rounds rounds;
    private final Reporting reporting;
    private final ReportWriting writing;
    private final ReportQueries queries;
    private final RoundQueries roundQueries;
    private final PlanQueries plans;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleReports(
            Rounds rounds,
            Reporting reporting,
            ReportWriting writing,
            ReportQueries queries,
            RoundQueries roundQueries,
            PlanQueries plans,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.reporting = reporting;
        this.writing = writing;
        this.queries = queries;
        this.roundQueries = roundQueries;
        this.plans = plans;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opens the quarters of the sample's years that have ended and are not there yet. */
    void load(AreaId city, AccountId office) {
        Optional<PlanSummary> plan = plans.findRunning(city);
        Quarter last = Quarter.of(LocalDate.now(clock)).previous();
        Stream.iterate(last, Quarter::previous)
                .takeWhile(quarter -> quarter.year() >= SampleTask.YEARS.getFirst())
                .filter(quarter -> plan.filter(each -> inPeriod(each, quarter))
                        .filter(each -> roundQueries.find(each.id(), quarter).isEmpty())
                        .isPresent())
                .toList()
                .reversed()
                .forEach(quarter ->
                        transaction.executeWithoutResult(_ -> open(city, quarter, quarter.equals(last), office)));
    }

    private static boolean inPeriod(PlanSummary plan, Quarter quarter) {
        return quarter.year() >= plan.period().from()
                && quarter.year() <= plan.period().to();
    }

    private void open(AreaId city, Quarter quarter, boolean last, AccountId office) {
        LocalDate due = rounds.dueOf(city, quarter);
        RoundId round = done(rounds.open(
                city,
                quarter,
                Optional.of(due),
                act(
                        Role.OFFICE,
                        new Scope.WithinArea(city),
                        office,
                        quarter.last().plusDays(1)),
                LocalDate.now(clock)));
        List<ReportRow> rows = queries.list(round);
        for (int i = 0; i < rows.size(); i++) {
            // Of the last quarter every third unit is further, and every fifth has not begun.
            int reached = last ? (i % 5 == 4 ? 0 : i % 3 + 1) : 3;
            bring(rows.get(i), reached, i % 7 == 6 ? due.plusDays(1) : due.minusDays(2), city, office);
        }
        if (!last) {
            done(rounds.close(
                    round, act(Role.OFFICE, new Scope.WithinArea(city), office, due.plusDays(7)), due.plusDays(7)));
        }
    }

    private void bring(ReportRow row, int steps, LocalDate day, AreaId city, AccountId by) {
        Scope unit = new Scope.OfUnit(row.unit());
        if (steps == 0) {
            return;
        }
        done(writing.write(
                row.id(),
                Map.of(
                        "overview", "（示例）本季度按年度工作要点推进各项任务，活动情况见各条目数据。",
                        "problems", "（示例）基层专职人员偏少，个别活动参与人数不足。",
                        "plans", "（示例）下季度继续推进未完成的任务。"),
                Map.of()));
        done(reporting.take(row.id(), ReportStep.SUBMIT, act(Role.LIAISON, unit, by, day)));
        if (steps > 1) {
            done(reporting.take(row.id(), ReportStep.APPROVE, act(Role.UNIT_HEAD, unit, by, day)));
        }
        if (steps > 2) {
            done(reporting.take(
                    row.id(), ReportStep.ACCEPT, act(Role.OFFICE, new Scope.WithinArea(city), by, day.plusDays(1))));
        }
    }

    private static Act act(Role role, Scope scope, AccountId account, LocalDate day) {
        Instant at = day.atTime(LocalTime.of(10, 0)).atZone(CHINA).toInstant();
        String name = role == Role.OFFICE ? "示例·领导组办公室" : role == Role.LIAISON ? "示例·联络员" : "示例·分管领导";
        return Act.of(new Viewer(Optional.of(account), name, List.of(new Grant(role, scope))), at);
    }
}
