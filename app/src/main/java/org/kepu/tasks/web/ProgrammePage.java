package org.kepu.tasks.web;

import java.time.LocalDate;
import java.util.List;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanView;
import org.kepu.shared.Paged;
import org.kepu.tasks.EditionView;
import org.kepu.tasks.HistoryView;
import org.kepu.tasks.ProgrammeStep;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskState;
import org.kepu.tasks.TaskView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.kepu.web.Ui;

/**
 * The tasks of one programme, clause by clause.
 *
 * @param tally of all its tasks, whatever is shown
 * @param units that can be chosen in the filter
 */
public record ProgrammePage(
        ProgrammeView programme,
        PlanView plan,
        String area,
        Listing listing,
        Paged<TaskView> tasks,
        Tally tally,
        List<Option> units,
        List<EditionView> editions,
        List<HistoryView> history,
        LocalDate today,
        FormErrors errors) {

    /** The address of the page. */
    public String address() {
        return address(programme);
    }

    static String address(ProgrammeView programme) {
        return "/tasks/programmes/" + programme.id();
    }

    /** Whether the viewer may change what the programme says now. */
    public boolean editable(Ui ui) {
        return programme.state().editable() && ui.mayPost(address() + "/tasks/new");
    }

    /** Whether the viewer may change the programme in some way. */
    public boolean writable(Ui ui) {
        return ui.mayPost(address() + "/steps");
    }

    /** The steps the programme can take now. */
    public List<ProgrammeStep> steps() {
        return ProgrammeStep.of(programme.state());
    }

    /** The tasks shown under a clause. */
    public List<TaskView> of(ClauseId clause) {
        return tasks.rows().stream()
                .filter(task -> task.clause().id().equals(clause))
                .toList();
    }

    /** Whether a clause has one task that is called like it, so that a heading above it would say the same. */
    public boolean alone(List<TaskView> own, boolean editable) {
        return !editable
                && own.size() == 1
                && own.getFirst().matter().equals(own.getFirst().clause().title());
    }

    /** Tasks whose clause the plan has no longer. */
    public List<TaskView> homeless() {
        List<ClauseId> clauses =
                plan.clauses().stream().map(PlanView.Clause::id).toList();
        return tasks.rows().stream()
                .filter(task -> !clauses.contains(task.clause().id()))
                .toList();
    }

    /** How many clauses have no task. */
    public long uncovered() {
        return listing.whole()
                ? plan.clauses().stream()
                        .filter(clause -> of(clause.id()).isEmpty())
                        .count()
                : 0;
    }

    /** The colour of a task's state. */
    public static String tone(TaskState state) {
        return switch (state) {
            case PLANNED -> "";
            case UNDER_WAY -> "accent";
            case DONE -> "good";
            case DROPPED -> "warn";
        };
    }
}
