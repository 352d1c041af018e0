package org.kepu.tasks.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.tasks.EditionView;
import org.kepu.tasks.IssuedTask;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskCells;
import org.kepu.tasks.TaskId;

/** A programme as it was issued, and what differs from the edition before. */
public record EditionPage(ProgrammeView programme, EditionView edition, List<Difference> differences) {

    /**
     * A task that an edition adds, drops or says otherwise.
     *
     * @param kind whether it is added, dropped or changed, as one word of the page
     */
    public record Difference(String kind, String matter, String measures, List<TaskCells.Change> changes) {}

    static List<Difference> between(EditionView before, EditionView after) {
        Map<TaskId, IssuedTask> old = new LinkedHashMap<>();
        before.tasks().forEach(task -> old.put(task.task(), task));
        List<Difference> found = new ArrayList<>();
        for (IssuedTask task : after.tasks()) {
            IssuedTask was = old.remove(task.task());
            List<TaskCells.Change> changes = was == null ? List.of() : TaskCells.changes(was.cells(), task.cells());
            if (was == null) {
                found.add(difference("added", task, List.of()));
            } else if (!changes.isEmpty()) {
                found.add(difference("changed", task, changes));
            }
        }
        old.values().forEach(task -> found.add(difference("dropped", task, List.of())));
        return found;
    }

    private static Difference difference(String kind, IssuedTask task, List<TaskCells.Change> changes) {
        return new Difference(
                kind, task.cells().getOrDefault("matter", ""), task.cells().getOrDefault("measures", ""), changes);
    }
}
