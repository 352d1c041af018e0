package org.kepu.experts.web;

import java.util.Arrays;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.experts.Discipline;
import org.kepu.experts.ExpertFilter;
import org.kepu.experts.ExpertNames;
import org.kepu.experts.ExpertQueries;
import org.kepu.experts.ExpertView;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.volunteers.Topic;
import org.kepu.web.KeptPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of experts: for staff, and for everybody those who agreed. */
@Controller
class ExpertListController {

    private final ExpertQueries experts;
    private final ExpertNames names;

    ExpertListController(ExpertQueries experts, ExpertNames names) {
        this.experts = experts;
        this.names = names;
    }

    @GetMapping("/experts")
    @KeptPage
    ModelAndView everybody(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String discipline,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "1") int page) {
        ExpertFilter filter = filter(q, discipline, topic);
        Paged<ExpertView> found = experts.listPublic(filter, Paging.of(page));
        return new ModelAndView(
                "experts/public", "page", new ExpertListPage(found, names.names(Viewer.PUBLIC, found.rows()), filter));
    }

    @GetMapping("/volunteers/experts")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String discipline,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        ExpertFilter filter = filter(q, discipline, topic);
        Paged<ExpertView> found = experts.list(viewer, ExpertRoutes.READING, filter, Paging.of(page));
        return new ModelAndView(
                "experts/list", "page", new ExpertListPage(found, names.names(viewer, found.rows()), filter));
    }

    private static ExpertFilter filter(String text, String discipline, String topic) {
        return new ExpertFilter(text, one(Discipline.values(), discipline), one(Topic.values(), topic));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
