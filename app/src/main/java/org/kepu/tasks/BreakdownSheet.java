package org.kepu.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.plan.PlanView;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetRow;

/** One sheet of a breakdown, read row after row: which clause, which task that is there already, what would change. */
final class BreakdownSheet {
    private final ProgrammeView programme;
    private final PlanView plan;
    private final ClauseNaming clauses;
    private final UnitNaming names;
    private final List<TaskView> present;
    private final Completion completion;
    private final GoalRows goals;
    private final Set<TaskId> taken = new HashSet<>();
    /** Cells of 重点任务 are often merged, so that only the first row of several says it. */
    private Optional<ClauseNaming.Named> above = Optional.empty();

    BreakdownSheet(
            ProgrammeView programme,
            PlanView plan,
            UnitNaming names,
            List<TaskView> present,
            Completion completion,
            GoalRows goals) {
        this.programme = programme;
        this.plan = plan;
        this.clauses = new ClauseNaming(plan);
        this.names = names;
        this.present = present;
        this.completion = completion;
        this.goals = goals;
    }

    /**
     * A row understood.
     *
     * @param known the task it is about, empty for a new one
     * @param draft what to make of it, empty for a wrong row
     */
    record Read(RowVerdict verdict, Optional<TaskView> known, Optional<TaskDraft> draft) {}

    Read read(SheetRow row) {
        RowReader reader = new RowReader(row);
        if (!programme.state().editable()) {
            reader.refuse("", "tasks.refusal.notEditable");
        }
        Optional<ClauseNaming.Named> named = clause(row, reader);
        above = named;
        if (named.isEmpty()) {
            return wrong(row, reader);
        }
        Optional<TaskView> known = known(row, named.get());
        TaskDraft draft = draft(row, named.get(), known, reader);
        Optional<Complete> complete = complete(draft, known, reader);
        if (!reader.problems().isEmpty() || complete.isEmpty()) {
            above = row.text("matter").isEmpty() ? above : Optional.empty();
            return wrong(row, reader);
        }
        known.ifPresent(task -> taken.add(task.id()));
        String label = draft.matter() + (draft.measures().isEmpty() ? "" : " · " + start(draft.measures()));
        return new Read(
                known.map(task -> RowVerdict.changed(row.number(), label, changes(task, complete.get())))
                        .orElseGet(() -> RowVerdict.created(row.number(), label)),
                known,
                Optional.of(draft));
    }

    private Optional<ClauseNaming.Named> clause(SheetRow row, RowReader reader) {
        reader.text("matter", 200);
        String cell = row.text("matter");
        if (cell.isEmpty()) {
            if (above.isEmpty()) {
                reader.refuse("matter", "tasks.sheet.matterMissing");
            }
            return above;
        }
        Optional<ClauseNaming.Named> kept = present.stream()
                .filter(task -> ClauseNaming.fold(task.matter()).equals(ClauseNaming.fold(cell)))
                .flatMap(task -> plan.clauses().stream()
                        .filter(clause -> clause.id().equals(task.clause().id())))
                .distinct()
                .map(clause -> new ClauseNaming.Named(clause, cell))
                .reduce((_, second) -> second)
                .filter(_ -> clauses.read(cell) instanceof Outcome.Refused);
        return switch (clauses.read(cell)) {
            case Outcome.Done<ClauseNaming.Named>(ClauseNaming.Named found) -> Optional.of(found);
            case Outcome.Refused<ClauseNaming.Named>(var refusals) -> {
                if (kept.isEmpty()) {
                    reader.refuse(refusals);
                }
                yield kept;
            }
        };
    }

    /** The same clause with the same measures, else the same clause with the same number. */
    private Optional<TaskView> known(SheetRow row, ClauseNaming.Named named) {
        List<TaskView> same = present.stream()
                .filter(task -> task.clause().id().equals(named.clause().id()))
                .filter(task -> !taken.contains(task.id()))
                .toList();
        String measures = ClauseNaming.fold(row.text("measures"));
        return same.stream()
                .filter(task -> ClauseNaming.fold(task.measures()).equals(measures))
                .findFirst()
                .or(() -> same.stream()
                        .filter(task -> Integer.toString(task.number()).equals(row.text("number")))
                        .findFirst());
    }

    private TaskDraft draft(SheetRow row, ClauseNaming.Named named, Optional<TaskView> known, RowReader reader) {
        Map<String, String> cells = new HashMap<>(known.map(TaskCells::of).orElse(Map.of()));
        cells.putAll(row.cells());
        UnitNaming.Named leads = named("leads", row, reader);
        UnitNaming.Named supports = named("supports", row, reader);
        Optional<TaskDraft> before = known.map(TaskView::draft);
        boolean sameGoal = known.filter(task -> task.goalText().equals(cells.getOrDefault("goal", "")))
                .isPresent();
        String goal = cells.getOrDefault("goal", "");
        return new TaskDraft(
                named.clause().id(),
                row.text("matter").isEmpty() && known.isPresent() ? known.get().matter() : named.matter(),
                cells.getOrDefault("measures", ""),
                goal,
                sameGoal ? before.orElseThrow().goals() : merged(goal, before),
                leads.units().isEmpty() ? before.map(TaskDraft::leads).orElse(List.of()) : leads.units(),
                supports.units().isEmpty() ? before.map(TaskDraft::supports).orElse(List.of()) : supports.units(),
                cells.getOrDefault("head", ""),
                cells.getOrDefault("liaison", ""),
                due(row, reader).or(() -> known.map(TaskView::due)),
                cells.getOrDefault("remark", ""));
    }

    private UnitNaming.Named named(String column, SheetRow row, RowReader reader) {
        reader.text(column, 1000);
        UnitNaming.Named named = names.read(row.text(column));
        if (!named.unknown().isEmpty()) {
            reader.refuse(column, "tasks.sheet.noUnit", String.join("、", named.unknown()));
        }
        return named;
    }

    private Optional<LocalDate> due(SheetRow row, RowReader reader) {
        String text = row.text("due");
        Optional<LocalDate> day = DueReading.read(text, programme.year());
        if (!text.isEmpty() && day.isEmpty()) {
            reader.refuse("due", "tasks.sheet.due", text);
        }
        return day;
    }

    private Optional<Complete> complete(TaskDraft draft, Optional<TaskView> known, RowReader reader) {
        return switch (completion.complete(draft, plan, programme.year())) {
            case Outcome.Refused<Complete>(var refusals) -> {
                refusals.forEach(refusal -> reader.refuse(List.of(onColumn(refusal))));
                yield Optional.empty();
            }
            case Outcome.Done<Complete>(Complete complete) -> {
                if (known.filter(task ->
                                goals.losesFigures(task.id(), complete.draft().goals()))
                        .isPresent()) {
                    reader.refuse("goal", "tasks.refusal.goalHasFigures");
                }
                yield Optional.of(complete);
            }
        };
    }

    private Read wrong(SheetRow row, RowReader reader) {
        String label = row.text("matter").isEmpty() ? start(row.text("measures")) : row.text("matter");
        return new Read(RowVerdict.wrong(row.number(), label, reader.problems()), Optional.empty(), Optional.empty());
    }

    private static Refusal onColumn(Refusal refusal) {
        String column = refusal.field().startsWith("goal.") ? "goal" : refusal.field();
        return new Refusal(column, refusal.key(), refusal.arguments());
    }

    /** Goals the new text says; one that counts the same in the same unit goes on with its figures. */
    private static List<GoalDraft> merged(String text, Optional<TaskDraft> before) {
        List<GoalDraft> old = new ArrayList<>(before.map(TaskDraft::goals).orElse(List.of()));
        List<GoalDraft> merged = new ArrayList<>();
        for (GoalDraft goal : GoalReading.read(text)) {
            Optional<GoalDraft> same = old.stream()
                    .filter(each ->
                            each.what().equals(goal.what()) && each.unit().equals(goal.unit()))
                    .findFirst();
            same.ifPresent(old::remove);
            merged.add(new GoalDraft(
                    same.flatMap(GoalDraft::id),
                    goal.what(),
                    goal.target(),
                    goal.unit(),
                    same.flatMap(GoalDraft::due),
                    same.map(GoalDraft::counting).orElse(goal.counting())));
        }
        return merged;
    }

    /** What would change; units count as the same by what they are, not by what they are called today. */
    private static List<RowVerdict.Change> changes(TaskView before, Complete after) {
        TaskDraft was = before.draft();
        Map<String, String> cells = TaskCells.of(before.number(), after);
        return TaskCells.changes(TaskCells.of(before), cells).stream()
                .filter(change -> !change.column().equals("leads")
                        || !was.leads().equals(after.draft().leads()))
                .filter(change -> !change.column().equals("supports")
                        || !was.supports().equals(after.draft().supports()))
                .map(change -> new RowVerdict.Change(change.column(), change.was(), change.is()))
                .toList();
    }

    private static String start(String text) {
        return text.length() > 24 ? text.substring(0, 24) + "…" : text;
    }
}
