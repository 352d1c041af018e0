package org.kepu.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreasInReach;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.calendar.WorkingDays;
import org.kepu.reports.ReportId;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportRow;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.supervision.By;
import org.kepu.supervision.ReminderQueries;
import org.kepu.supervision.Reminding;
import org.kepu.supervision.SupervisionQueries;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is late or comes due, reminders by hand, and the list of notices. */
@Controller
class SupervisionController {

    private static final int DAYS_AHEAD = 30;

    private final SupervisionQueries queries;
    private final ReminderQueries reminders;
    private final Reminding reminding;
    private final TaskQueries tasks;
    private final ReportQueries reports;
    private final WorkingDays workingDays;
    private final AreasInReach inReach;
    private final Clock clock;

    SupervisionController(
            SupervisionQueries queries,
            ReminderQueries reminders,
            Reminding reminding,
            TaskQueries tasks,
            ReportQueries reports,
            WorkingDays workingDays,
            AreasInReach inReach,
            Clock clock) {
        this.queries = queries;
        this.reminders = reminders;
        this.reminding = reminding;
        this.tasks = tasks;
        this.reports = reports;
        this.workingDays = workingDays;
        this.inReach = inReach;
        this.clock = clock;
    }

    @GetMapping("/supervision")
    ModelAndView show(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        return page(viewer, area, show.equals("all"), page, FormErrors.none());
    }

    @PostMapping("/supervision/areas/{area}/reminders")
    ModelAndView remind(
            @PathVariable String area,
            @RequestParam(defaultValue = "") Set<String> task,
            @RequestParam(defaultValue = "") Set<String> report,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes redirect) {
        AreaId where = AreaId.parse(area);
        Outcome<Integer> outcome = reminding.remindNow(
                where,
                task.stream().filter(each -> !each.isEmpty()).map(TaskId::parse).toList(),
                report.stream()
                        .filter(each -> !each.isEmpty())
                        .map(ReportId::parse)
                        .toList(),
                note,
                new By(viewer, clock.instant()));
        return switch (outcome) {
            case Outcome.Refused<Integer> refused -> Answer.again(page(viewer, area, false, 1, FormErrors.of(refused)));
            case Outcome.Done<Integer>(Integer sent) ->
                Answer.next(
                        "/supervision?area=" + where,
                        Flash.success("supervision.reminded.count", sent.toString()),
                        redirect);
        };
    }

    private ModelAndView page(Viewer viewer, String wanted, boolean all, int number, FormErrors errors) {
        List<Area> offices = inReach.list(viewer, Role.OFFICE, Role.COUNTY_OFFICE);
        List<Area> seen = inReach.list(viewer, Role.OFFICE, Role.COUNTY_OFFICE, Role.AUDITOR);
        List<UnitId> units = viewer.unitsOf(Role.LIAISON, Role.UNIT_HEAD);
        Optional<Area> area = seen.stream()
                .filter(each -> each.id().toString().equals(wanted))
                .findFirst()
                .or(() -> seen.stream().findFirst());
        LocalDate today = LocalDate.now(clock);
        List<TaskView> near = near(area, units, today);
        WorkingCalendar calendar = workingDays.calendar();
        List<TaskView> overdue =
                near.stream().filter(task -> task.overdueOn(today)).toList();
        List<AreaId> here = area.stream().map(Area::id).toList();
        List<ReportRow> reportsOverdue = reports.listOverdue(here, units, today);
        List<UUID> subjects = Stream.concat(
                        near.stream().map(task -> task.id().value()),
                        reportsOverdue.stream().map(report -> report.id().value()))
                .toList();
        return new ModelAndView(
                "supervision/home",
                "page",
                new SupervisionPage(
                        area.filter(offices::contains),
                        seen,
                        overdue,
                        near.stream().filter(task -> !task.overdueOn(today)).toList(),
                        reportsOverdue,
                        calendar,
                        reminders.count(subjects),
                        queries.listAbout(subjects),
                        queries.list(here, units, !all, new Paging(number, 20)),
                        reminders.list(here, 20),
                        all,
                        today,
                        errors));
    }

    /** Open tasks of the area, and those of the viewer's units, up to some days ahead. */
    private List<TaskView> near(Optional<Area> area, List<UnitId> units, LocalDate today) {
        TaskFilter due = TaskFilter.openAndDue(LocalDate.of(2000, 1, 1), today.plusDays(DAYS_AHEAD));
        Stream<TaskView> ofArea = area.stream().flatMap(each -> tasks.list(due.in(Set.of(each.id()))).stream());
        Stream<TaskView> ofUnits = units.isEmpty() ? Stream.empty() : tasks.list(due.of(units)).stream();
        return Stream.concat(ofArea, ofUnits)
                .filter(task -> task.programmeState().running())
                .distinct()
                .sorted(java.util.Comparator.comparing(TaskView::due))
                .toList();
    }
}
