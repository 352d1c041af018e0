package org.kepu.notices.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Viewer;
import org.kepu.notices.Addressee;
import org.kepu.notices.ToDoQueries;
import org.kepu.notices.ToDoView;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what waits and what was done. */
@Controller
class ToDoController {

    private final ToDoQueries toDos;
    private final AddresseeNames names;
    private final Clock clock;

    ToDoController(ToDoQueries toDos, AddresseeNames names, Clock clock) {
        this.toDos = toDos;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/todos")
    ModelAndView open(
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        return page("notices/todos", toDos.list(viewer, desk, late, Paging.of(page)), desk, late, viewer);
    }

    @GetMapping("/todos/done")
    ModelAndView done(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return page("notices/done", toDos.listDone(viewer, Paging.of(page)), "", false, viewer);
    }

    private ModelAndView page(String template, Paged<ToDoView> list, String desk, boolean late, Viewer viewer) {
        List<String> desks = viewer.grants().stream()
                .flatMap(grant -> Addressee.of(grant).stream())
                .map(Addressee::key)
                .distinct()
                .toList();
        List<String> keys = Stream.concat(desks.stream(), list.rows().stream().map(ToDoView::addressee))
                .distinct()
                .toList();
        ToDoPage page = new ToDoPage(
                list,
                toDos.waiting(viewer),
                names.map(keys),
                desks.size() > 1 ? desks : List.of(),
                desk,
                late,
                LocalDate.now(clock));
        return new ModelAndView(template, "page", page);
    }
}
