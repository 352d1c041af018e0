package org.kepu.tasks;

import java.util.Map;

/**
 * A task as an edition says it.
 *
 * @param cells by column of {@link TaskCells#FORM}
 * @param draft the same, to come back to when an amendment is abandoned
 */
public record IssuedTask(TaskId task, TaskView.Clause clause, Map<String, String> cells, TaskDraft draft) {

    static IssuedTask of(TaskView task) {
        return new IssuedTask(task.id(), task.clause(), TaskCells.of(task), task.draft());
    }
}
