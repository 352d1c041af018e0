package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.calendar.WorkingDays;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportRow;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.supervision.By;
import org.kepu.supervision.Matter;
import org.kepu.supervision.MatterKind;
import org.kepu.supervision.NoticeDraft;
import org.kepu.supervision.NoticeId;
import org.kepu.supervision.NoticeStep;
import org.kepu.supervision.Supervising;
import org.kepu.supervision.SupervisionQueries;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few supervision notices: one closed, one answered and waiting for the office, one that nobody has acknowledged. */
@Component
@Profile("demo")
class SampleSupervision {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Supervising supervising;
    private final SupervisionQueries queries;
    private final TaskQueries tasks;
    private final ReportQueries reports;
    private final WorkingDays workingDays;
    private final Clock clock;

    SampleSupervision(
            Supervising supervising,
            SupervisionQueries queries,
            TaskQueries tasks,
            ReportQueries reports,
            WorkingDays workingDays,
            Clock clock) {
        this.supervising = supervising;
        this.queries = queries;
        this.tasks = tasks;
        this.reports = reports;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Loads them once, as far as something is late. */
    void load(AreaId city, AccountId office) {
        if (queries.list(List.of(city), List.of(), false, Paging.of(1)).total() > 0) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<TaskView> late =
                tasks
                        .list(TaskFilter.openAndDue(today.minusYears(1), today.minusDays(1))
                                .in(List.of(city)))
                        .stream()
                        .filter(task -> !task.leads().isEmpty())
                        .toList();
        late.stream().limit(1).forEach(task -> {
            NoticeId notice = about(city, task, today.minusDays(20), office);
            answer(notice, unitOf(task), today.minusDays(17), "（示例）已制定补办计划，本月内完成余下部分。", office);
            done(supervising.take(
                    notice, unitOf(task), NoticeStep.ACCEPT, "", List.of(), office(city, office, today.minusDays(15))));
        });
        late.stream().skip(1).limit(1).forEach(task -> {
            NoticeId notice = about(city, task, today.minusDays(8), office);
            answer(notice, unitOf(task), today.minusDays(2), "（示例）已完成一半，其余安排在下月。", office);
        });
        reports.listOverdue(List.of(city), List.of(), today).stream()
                .limit(1)
                .forEach(report -> about(city, report, workingDays.plus(today, -1), office));
    }

    private NoticeId about(AreaId city, TaskView task, LocalDate day, AccountId office) {
        Matter matter =
                new Matter(MatterKind.TASK, Optional.of(task.id().value()), "（示例）" + task.matter() + "超过时限，尚未完成。");
        return issue(city, task.matter() + "进度滞后", matter, "（示例）说明原因，提出补办措施和完成时间。", unitOf(task), day, office);
    }

    private void about(AreaId city, ReportRow report, LocalDate day, AccountId office) {
        UUID id = report.id().value();
        Matter matter = new Matter(MatterKind.REPORT, Optional.of(id), "（示例）季度进展报送已过截止日期，至今没有报送。");
        issue(city, report.unitName() + "季度进展报送逾期", matter, "（示例）抓紧报送，并说明逾期原因。", report.unit(), day, office);
    }

    private NoticeId issue(
            AreaId city, String title, Matter matter, String demand, UnitId unit, LocalDate day, AccountId office) {
        return done(supervising.issue(
                city, new NoticeDraft(title, matter, demand, List.of(unit), day, 5), office(city, office, day)));
    }

    private void answer(NoticeId notice, UnitId unit, LocalDate day, String text, AccountId account) {
        By liaison = by(account, "示例·联络员", new Grant(Role.LIAISON, new Scope.OfUnit(unit)), day);
        done(supervising.take(notice, unit, NoticeStep.ACKNOWLEDGE, "", List.of(), liaison));
        done(supervising.take(notice, unit, NoticeStep.ANSWER, text, List.of(), liaison));
    }

    private static UnitId unitOf(TaskView task) {
        return task.leads().getFirst().unit();
    }

    private static By office(AreaId city, AccountId account, LocalDate day) {
        return by(account, "示例·领导组办公室", new Grant(Role.OFFICE, new Scope.WithinArea(city)), day);
    }

    private static By by(AccountId account, String name, Grant grant, LocalDate day) {
        return new By(
                new Viewer(Optional.of(account), name, List.of(grant)),
                day.atTime(LocalTime.of(10, 0)).atZone(CHINA).toInstant());
    }
}
