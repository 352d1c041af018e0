package org.kepu.notices.web;

import org.kepu.access.Viewer;
import org.kepu.notices.ToDoQueries;
import org.kepu.notices.Waiting;
import org.kepu.web.Bell;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The count at the head of every page; a page that says the database is away must not fail over it. */
@Component
class NoticeBell implements Bell.Source {

    private final ToDoQueries toDos;

    NoticeBell(ToDoQueries toDos) {
        this.toDos = toDos;
    }

    @Override
    public Bell of(Viewer viewer) {
        try {
            Waiting waiting = toDos.waiting(viewer);
            return new Bell(waiting.open(), waiting.late(), waiting.unread());
        } catch (DataAccessException | TransactionException e) {
            return Bell.SILENT;
        }
    }
}
