package org.kepu.tasks.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.tasks.Counting;
import org.kepu.tasks.GoalDraft;
import org.kepu.tasks.GoalId;
import org.kepu.tasks.GoalView;
import org.kepu.tasks.TaskDraft;
import org.kepu.tasks.TaskView;
import org.kepu.tasks.UnitsByName;

/** What somebody typed about a task: fields by name, and a row for each goal; empty rows are left out. */
record TaskForm(Map<String, String> cells, List<GoalRow> goals) {

    private static final int MOST_ROWS = 30;

    static TaskForm typed(Map<String, String> form) {
        List<GoalRow> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            GoalRow row = new GoalRow(
                    cell(form, i, "id"),
                    cell(form, i, "what"),
                    cell(form, i, "target"),
                    cell(form, i, "unit"),
                    cell(form, i, "due"));
            if (!row.blank()) {
                rows.add(row);
            }
        }
        return new TaskForm(form, rows);
    }

    private static String cell(Map<String, String> form, int row, String field) {
        return form.getOrDefault("goal." + row + "." + field, "").strip();
    }

    static TaskForm of(TaskView task) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("clause", task.clause().id().toString());
        cells.put("matter", task.matter());
        cells.put("measures", task.measures());
        cells.put("goal", task.goalText());
        cells.put("leads", names(task.leads()));
        cells.put("supports", names(task.supports()));
        cells.put("head", task.head());
        cells.put("liaison", task.liaison());
        cells.put("due", task.due().toString());
        cells.put("remark", task.remark());
        cells.put("revision", Integer.toString(task.revision()));
        return new TaskForm(cells, task.goals().stream().map(TaskForm::row).toList());
    }

    private static String names(List<TaskView.Part> parts) {
        return parts.stream().map(TaskView.Part::name).collect(Collectors.joining("、"));
    }

    private static GoalRow row(GoalView goal) {
        return new GoalRow(
                goal.id().toString(),
                goal.what(),
                goal.target().stripTrailingZeros().toPlainString(),
                goal.unit(),
                goal.due().map(LocalDate::toString).orElse(""));
    }

    /** What the command is asked for; refused at every field that cannot be read. */
    Outcome<TaskDraft> draft(UnitsByName naming, AreaId area) {
        RowReader reader = new RowReader(SheetRow.typed(cells));
        String clause = reader.required("clause", 40);
        Optional<LocalDate> due = reader.day("due");
        List<UnitId> leads = units(naming, area, "leads", reader);
        List<UnitId> supports = units(naming, area, "supports", reader);
        List<GoalDraft> drafts = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            drafts.add(goals.get(i).draft("goal." + i, reader));
        }
        return reader.problems().isEmpty()
                ? Outcome.done(new TaskDraft(
                        ClauseId.parse(clause),
                        text("matter"),
                        text("measures"),
                        text("goal"),
                        drafts,
                        leads,
                        supports,
                        text("head"),
                        text("liaison"),
                        due,
                        text("remark")))
                : Outcome.refused(reader.problems());
    }

    private static List<UnitId> units(UnitsByName naming, AreaId area, String field, RowReader reader) {
        return switch (naming.units(area, field, reader.text(field, 1000))) {
            case Outcome.Done<List<UnitId>>(List<UnitId> found) -> found;
            case Outcome.Refused<List<UnitId>>(List<Refusal> refusals) -> {
                reader.refuse(refusals);
                yield List.of();
            }
        };
    }

    private String text(String field) {
        return cells.getOrDefault(field, "");
    }

    int revision() {
        String text = text("revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** A goal as typed. */
    record GoalRow(String id, String what, String target, String unit, String due) {

        static final GoalRow EMPTY = new GoalRow("", "", "", "", "");

        boolean blank() {
            return what.isEmpty() && target.isEmpty() && unit.isEmpty() && due.isEmpty();
        }

        private GoalDraft draft(String field, RowReader reader) {
            Optional<BigDecimal> amount = Typed.amount(target);
            if (amount.isEmpty()) {
                reader.refuse(field + ".target", "tasks.refusal.target");
            }
            RowReader day = new RowReader(SheetRow.typed(Map.of("due", due)));
            Optional<LocalDate> read = day.day("due");
            day.problems()
                    .forEach(problem ->
                            reader.refuse(List.of(new Refusal(field + ".due", problem.key(), problem.arguments()))));
            return new GoalDraft(
                    id.isEmpty() ? Optional.empty() : Optional.of(GoalId.parse(id)),
                    what,
                    amount.orElse(BigDecimal.ONE),
                    unit,
                    read,
                    Counting.of(unit));
        }
    }
}
