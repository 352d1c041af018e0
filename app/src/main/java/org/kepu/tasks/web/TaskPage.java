package org.kepu.tasks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kepu.evidence.Entry;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.tasks.ActualView;
import org.kepu.tasks.GoalId;
import org.kepu.tasks.GoalView;
import org.kepu.tasks.HistoryView;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskStep;
import org.kepu.tasks.TaskView;
import org.kepu.web.FormErrors;

/**
 * One task.
 *
 * @param figures entered for its goals
 * @param entries the latest that a bound goal counts
 * @param steps the viewer may take now
 * @param mayEnter whether the viewer may enter figures
 * @param mayName whether the viewer may say who is in charge
 * @param typed what a refused form held
 */
public record TaskPage(
        TaskView task,
        ProgrammeView programme,
        List<ActualView> figures,
        Map<GoalId, Paged<Entry>> entries,
        List<HistoryView> history,
        List<TaskStep> steps,
        boolean mayEnter,
        boolean mayName,
        LocalDate today,
        Map<String, String> typed,
        FormErrors errors) {

    /** The figures of one goal. */
    public List<ActualView> of(GoalView goal) {
        return figures.stream()
                .filter(figure -> figure.goal().equals(goal.id()))
                .toList();
    }

    /** The latest entries a bound goal counts. */
    public Paged<Entry> entries(GoalView goal) {
        return entries.getOrDefault(goal.id(), new Paged<>(List.of(), Paging.of(1), 0));
    }

    /** The ledger, narrowed to what a bound goal counts; empty for one that people tell figures of. */
    public String ledger(GoalView goal) {
        return goal.binding()
                .map(binding -> LedgerAddress.of(binding.selection(task)))
                .orElse("");
    }

    /** What a field holds after a refusal, else what the task says. */
    public String cell(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /** The day to offer for a figure: today, or the last day of the year once it is over. */
    public String day() {
        LocalDate last = LocalDate.of(task.year(), 12, 31);
        return (today.isAfter(last) ? last : today).toString();
    }
}
