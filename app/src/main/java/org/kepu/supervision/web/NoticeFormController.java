package org.kepu.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanQueries;
import org.kepu.reports.ReportId;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportRow;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.supervision.By;
import org.kepu.supervision.Matter;
import org.kepu.supervision.MatterKind;
import org.kepu.supervision.NoticeDraft;
import org.kepu.supervision.NoticeId;
import org.kepu.supervision.Rules;
import org.kepu.supervision.Supervising;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.kepu.units.UnitQueries;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes and issues a supervision notice. */
@Controller
class NoticeFormController {

    private final Supervising supervising;
    private final Rules rules;
    private final TaskQueries tasks;
    private final ReportQueries reports;
    private final PlanQueries plans;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final MessageSource messages;
    private final Clock clock;

    NoticeFormController(
            Supervising supervising,
            Rules rules,
            TaskQueries tasks,
            ReportQueries reports,
            PlanQueries plans,
            AreaQueries areas,
            UnitQueries units,
            MessageSource messages,
            Clock clock) {
        this.supervising = supervising;
        this.rules = rules;
        this.tasks = tasks;
        this.reports = reports;
        this.plans = plans;
        this.areas = areas;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** A notice about a task, clause or report begins with its words and the units it is about. */
    @GetMapping("/supervision/areas/{area}/new")
    ModelAndView form(
            @PathVariable String area,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String report) {
        Area where = areas.get(AreaId.parse(area));
        Map<String, String> cells = new HashMap<>();
        cells.put("issuedOn", LocalDate.now(clock).toString());
        cells.put("workingDays", Integer.toString(rules.get(where.id()).answerWithin()));
        Set<String> chosen = Set.of();
        if (!task.isEmpty()) {
            TaskView view = task(where, task);
            cells.put("kind", MatterKind.TASK.name());
            cells.put("subject", view.id().toString());
            cells.put("title", view.matter());
            cells.put("matter", view.goalText().isEmpty() ? view.matter() : view.matter() + "：" + view.goalText());
            chosen = view.leads().stream().map(part -> part.unit().toString()).collect(Collectors.toSet());
        } else if (!clause.isEmpty()) {
            var view = plans.get(ClauseId.parse(clause));
            cells.put("kind", MatterKind.CLAUSE.name());
            cells.put("subject", view.clause().id().toString());
            cells.put("title", view.clause().title());
            cells.put("matter", view.clause().number() + " " + view.clause().title());
            chosen = view.clause().leads().stream()
                    .map(duty -> duty.unit().toString())
                    .collect(Collectors.toSet());
        } else if (!report.isEmpty()) {
            ReportRow row = report(where, report);
            cells.put("kind", MatterKind.REPORT.name());
            cells.put("subject", row.id().toString());
            cells.put("title", sentence("supervision.report.title", row));
            cells.put("matter", sentence("supervision.report.matter", row));
            cells.put("demand", sentence("supervision.report.demand", row));
            chosen = Set.of(row.unit().toString());
        }
        return page(where, cells, chosen, FormErrors.none());
    }

    @PostMapping("/supervision/areas/{area}/new")
    ModelAndView issue(
            @PathVariable String area,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Area where = areas.get(AreaId.parse(area));
        Map<String, String> cells = form.toSingleValueMap();
        Set<String> chosen = Set.copyOf(form.getOrDefault("units", List.of()));
        Outcome<NoticeId> outcome = switch (draft(where, cells, form.getOrDefault("units", List.of()))) {
            case Outcome.Refused<NoticeDraft>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<NoticeDraft>(NoticeDraft draft) ->
                supervising.issue(where.id(), draft, new By(viewer, clock.instant()));
        };
        return switch (outcome) {
            case Outcome.Refused<NoticeId> refused -> Answer.again(page(where, cells, chosen, FormErrors.of(refused)));
            case Outcome.Done<NoticeId>(NoticeId id) ->
                Answer.next("/supervision/notices/" + id, Flash.success("supervision.issued"), redirect);
        };
    }

    private Outcome<NoticeDraft> draft(Area area, Map<String, String> cells, List<String> chosen) {
        RowReader reader = new RowReader(SheetRow.typed(cells));
        reader.required("issuedOn", 20);
        reader.required("workingDays", 10);
        Optional<LocalDate> day = reader.day("issuedOn");
        Optional<Integer> days = reader.number("workingDays", 1, 250);
        return day.isPresent() && days.isPresent()
                ? Outcome.done(new NoticeDraft(
                        cells.getOrDefault("title", ""),
                        matter(area, cells),
                        cells.getOrDefault("demand", ""),
                        chosen.stream()
                                .filter(id -> !id.isEmpty())
                                .map(UnitId::parse)
                                .toList(),
                        day.get(),
                        days.get()))
                : Outcome.refused(reader.problems());
    }

    private Matter matter(Area area, Map<String, String> cells) {
        String text = cells.getOrDefault("matter", "");
        String subject = cells.getOrDefault("subject", "");
        if (subject.isEmpty()) {
            return Matter.free(text);
        }
        return switch (cells.getOrDefault("kind", "")) {
            case "TASK" -> about(MatterKind.TASK, task(area, subject).id().value(), text);
            case "REPORT" -> about(MatterKind.REPORT, report(area, subject).id().value(), text);
            default ->
                about(
                        MatterKind.CLAUSE,
                        plans.get(ClauseId.parse(subject)).clause().id().value(),
                        text);
        };
    }

    private static Matter about(MatterKind kind, UUID subject, String text) {
        return new Matter(kind, Optional.of(subject), text);
    }

    private ReportRow report(Area area, String id) {
        return reports.find(ReportId.parse(id))
                .filter(report -> report.area().equals(area.id()))
                .orElseThrow(() -> new NotFound("report " + id));
    }

    /** Documents of the office are in Chinese whoever writes them. */
    private String sentence(String key, ReportRow report) {
        return text(
                key,
                report.unitName(),
                Integer.toString(report.quarter().year()),
                Integer.toString(report.quarter().number()),
                report.due().format(DateTimeFormatter.ofPattern(text("format.date"))));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    private TaskView task(Area area, String id) {
        return tasks.find(TaskId.parse(id))
                .filter(task -> task.area().equals(area.id()))
                .orElseThrow(() -> new NotFound("task " + id));
    }

    private ModelAndView page(Area area, Map<String, String> cells, Set<String> chosen, FormErrors errors) {
        List<Option> options = units.list(area.id()).stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
        return new ModelAndView("supervision/new", "page", new NoticeFormPage(area, cells, options, chosen, errors));
    }
}
