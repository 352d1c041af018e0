package org.kepu.tasks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Act;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportRefused;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports a breakdown into the programme given in the option {@code programme}; tasks that are not in the sheet stay. */
@Component
class TaskImport implements SheetImport {

    private final SheetReading reading;
    private final Tasking tasking;
    private final TaskQueries tasks;
    private final ProgrammeQueries programmes;
    private final AreaQueries areas;
    private final JsonMapper json;
    private final Clock clock;

    TaskImport(
            SheetReading reading,
            Tasking tasking,
            TaskQueries tasks,
            ProgrammeQueries programmes,
            AreaQueries areas,
            JsonMapper json,
            Clock clock) {
        this.reading = reading;
        this.tasking = tasking;
        this.tasks = tasks;
        this.programmes = programmes;
        this.areas = areas;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public SheetForm form() {
        return TaskCells.FORM;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return viewer.hasAnyOver(areas.get(programme(options).area()).placement(), Role.OFFICE, Role.COUNTY_OFFICE);
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options) {
        return reading.read(programme(options), rows).stream()
                .map(BreakdownSheet.Read::verdict)
                .toList();
    }

    @Override
    public String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by) {
        ProgrammeView programme = programme(options);
        Act act = Act.of(by, clock.instant());
        List<Step> steps = new ArrayList<>();
        for (BreakdownSheet.Read read : reading.read(programme, rows)) {
            TaskDraft draft = read.draft()
                    .orElseThrow(() -> new ImportRefused(read.verdict().problems()));
            if (read.known().isEmpty()) {
                TaskId id = ImportRefused.done(tasking.add(programme.id(), draft, act));
                steps.add(step(id, null));
            } else if (read.verdict().kind() == RowVerdict.Kind.CHANGED) {
                TaskView before = read.known().get();
                TaskId id = ImportRefused.done(tasking.correct(before.id(), before.revision(), draft, act));
                steps.add(step(id, before.draft()));
            }
        }
        return json.writeValueAsString(steps);
    }

    @Override
    public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
        List<Step> steps = Arrays.asList(json.readValue(receipt, Step[].class));
        List<Refusal> later = new ArrayList<>();
        for (Step step : steps) {
            Optional<TaskView> task = tasks.find(step.id());
            if (task.filter(now -> now.revision() == step.revision()).isEmpty()) {
                later.add(Refusal.at(
                        "",
                        "tasks.sheet.changedSince",
                        task.map(TaskView::matter).orElse("")));
            }
        }
        if (later.isEmpty()) {
            Act act = Act.of(by, clock.instant());
            steps.reversed().forEach(step -> undo(step, act));
        }
        return later;
    }

    private void undo(Step step, Act act) {
        TaskDraft before = step.before();
        if (before == null) {
            ImportRefused.done(tasking.remove(step.id(), act));
        } else {
            ImportRefused.done(tasking.correct(step.id(), step.revision(), before, act));
        }
    }

    @Override
    public String back(Map<String, String> options) {
        return "/tasks/programmes/" + programme(options).id();
    }

    private ProgrammeView programme(Map<String, String> options) {
        return programmes.get(AnnualProgrammeId.parse(options.getOrDefault("programme", "")));
    }

    private Step step(TaskId id, @Nullable TaskDraft before) {
        return new Step(id.value(), before, tasks.get(id).revision());
    }

    /** What an import did with one task: what it said before (nothing if it was added) and the revision it made. */
    private record Step(UUID task, @Nullable TaskDraft before, int revision) {
        TaskId id() {
            return new TaskId(task);
        }
    }
}
