package org.kepu.tasks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.plan.PlanView;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of a task, on a page of its own or in its row.
 *
 * @param task empty for a new one
 * @param goals as typed, by field
 * @param inPlace whether it stands in the row of the task
 */
public record TaskFormPage(
        ProgrammeView programme,
        PlanView plan,
        Optional<TaskView> task,
        Map<String, String> cells,
        List<Map<String, String>> goals,
        FormErrors errors,
        boolean inPlace) {

    private static final int EMPTY_ROWS = 2;

    static TaskFormPage of(
            ProgrammeView programme,
            PlanView plan,
            Optional<TaskView> task,
            TaskForm form,
            FormErrors errors,
            boolean inPlace) {
        List<Map<String, String>> rows = new ArrayList<>();
        form.goals().forEach(row -> rows.add(cells(row)));
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(cells(TaskForm.GoalRow.EMPTY));
        }
        return new TaskFormPage(programme, plan, task, form.cells(), rows, errors, inPlace);
    }

    private static Map<String, String> cells(TaskForm.GoalRow row) {
        return Map.of("id", row.id(), "what", row.what(), "target", row.target(), "unit", row.unit(), "due", row.due());
    }

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The address of the programme. */
    public String address() {
        return ProgrammePage.address(programme);
    }

    /** Where the form is sent. */
    public String action() {
        return address()
                + task.map(present -> "/tasks/" + present.id() + "/edit").orElse("/tasks/new");
    }

    /** The clauses to choose from. */
    public List<Option> clauses() {
        return plan.clauses().stream()
                .map(clause -> new Option(clause.id().toString(), clause.number() + " " + clause.title()))
                .toList();
    }

    /** The row of the task, to take it out of editing. */
    public String row() {
        return task.map(present -> "t-" + present.id()).orElse("");
    }
}
