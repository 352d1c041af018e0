package org.kepu.retention.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.SECURITY_ADMIN;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.retention.Retaining;
import org.kepu.shared.Times;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RetentionController implements Routes, Navigation {

    private final Retaining retaining;

    RetentionController(Retaining retaining) {
        this.retaining = retaining;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/retention").to(SECURITY_ADMIN, AUDITOR));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.ADMIN, 960, "retention.menu", "/retention"));
    }

    @GetMapping("/retention")
    ModelAndView list() {
        List<RetentionPage.Line> lines = retaining.list().stream()
                .map(rule -> new RetentionPage.Line(
                        rule.table(),
                        rule.days(),
                        rule.fate(),
                        rule.lastRun().map(Times::minute).orElse(""),
                        rule.rows()))
                .toList();
        return new ModelAndView("retention/list", "page", new RetentionPage(lines));
    }
}
