package org.kepu.demand.web;

import org.kepu.access.Viewer;
import org.kepu.orders.SatisfactionQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How content people are with the viewer's units and teams. */
@Controller
class SatisfactionController {

    private final SatisfactionQueries queries;

    SatisfactionController(SatisfactionQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/orders/satisfaction")
    ModelAndView show(Viewer viewer) {
        return new ModelAndView("demand/satisfaction", "page", new SatisfactionPage(queries.list(viewer)));
    }
}
