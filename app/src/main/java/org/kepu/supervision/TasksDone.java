package org.kepu.supervision;

import org.kepu.notices.ToDos;
import org.kepu.tasks.TaskMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A reminder waits no longer for what is done or dropped. */
@Component
class TasksDone {

    private final ToDos toDos;

    TasksDone(ToDos toDos) {
        this.toDos = toDos;
    }

    @EventListener
    void on(TaskMoved moved) {
        if (!moved.to().open()) {
            toDos.close(Reminding.subject(moved.task()));
        }
    }
}
