package org.kepu.volunteers.web;

import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holders;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.Outcome;
import org.kepu.volunteers.HourView;
import org.kepu.volunteers.People;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.ServiceView;
import org.kepu.volunteers.Serving;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One service, and taking it back. */
@Controller
class ServiceController {

    private final Serving serving;
    private final ServiceQueries queries;
    private final TeamQueries teams;
    private final People people;
    private final AreaQueries areas;
    private final Holders holders;

    ServiceController(
            Serving serving,
            ServiceQueries queries,
            TeamQueries teams,
            People people,
            AreaQueries areas,
            Holders holders) {
        this.serving = serving;
        this.queries = queries;
        this.teams = teams;
        this.people = people;
        this.areas = areas;
        this.holders = holders;
    }

    @GetMapping("/volunteers/services/{service}")
    ModelAndView show(@PathVariable String service, Viewer viewer) {
        return page(ServiceId.parse(service), "", viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/services/{service}/reverse")
    ModelAndView reverse(
            @PathVariable String service,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        ServiceId id = ServiceId.parse(service);
        return switch (serving.reverse(id, reason, viewer)) {
            case Outcome.Refused<ServiceId> refused -> {
                ModelAndView again = page(id, reason, viewer, FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<ServiceId> _ -> {
                Flash.success("volunteers.service.reversed").on(redirect);
                yield new ModelAndView("redirect:/volunteers/services/" + id);
            }
        };
    }

    private ModelAndView page(ServiceId id, String reason, Viewer viewer, FormErrors errors) {
        ServiceView service = queries.get(id);
        TeamView team = teams.get(service.team());
        List<HourView> hours = queries.listHours(id);
        return new ModelAndView(
                "volunteers/service",
                "page",
                new ServicePage(
                        service,
                        team,
                        areas.find(service.area()).map(Area::name).orElse("…"),
                        hours,
                        people.names(
                                viewer,
                                team,
                                hours.stream().map(HourView::volunteer).toList()),
                        holders.names(hours.stream().map(HourView::recordedBy).toList()),
                        people.keeps(viewer, team),
                        reason,
                        errors));
    }
}
