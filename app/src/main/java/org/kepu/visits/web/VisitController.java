package org.kepu.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.visits.Occasions;
import org.kepu.visits.VisitId;
import org.kepu.visits.VisitQueries;
import org.kepu.visits.VisitView;
import org.kepu.visits.Visits;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.QrCode;
import org.kepu.web.SiteAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Visits for who works with them: the list, one of them with its codes, and cancelling it. */
@Controller
class VisitController {

    private final Visits visits;
    private final VisitQueries queries;
    private final TeamQueries teams;
    private final People people;
    private final AreaQueries areas;
    private final SiteAddress site;
    private final Occasions occasions;

    VisitController(
            Visits visits,
            VisitQueries queries,
            TeamQueries teams,
            People people,
            AreaQueries areas,
            SiteAddress site,
            Occasions occasions) {
        this.visits = visits;
        this.queries = queries;
        this.teams = teams;
        this.people = people;
        this.areas = areas;
        this.site = site;
        this.occasions = occasions;
    }

    @GetMapping("/volunteers/visits")
    ModelAndView list(
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        boolean denied = show.equals("denied");
        Paged<VisitView> found = queries.list(viewer, VisitRoutes.READING, denied, Paging.of(page));
        List<TeamId> of = found.rows().stream().map(VisitView::team).distinct().toList();
        Map<AreaId, String> places =
                areas.map(found.rows().stream().map(VisitView::area).distinct().toList()).values().stream()
                        .collect(Collectors.toMap(Area::id, Area::name));
        return new ModelAndView("visits/list", "page", new VisitsPage(found, teams.names(of), places, denied));
    }

    @GetMapping("/volunteers/visits/{visit}")
    ModelAndView show(@PathVariable String visit, Viewer viewer, HttpServletRequest request) {
        return page(VisitId.parse(visit), viewer, request, FormErrors.none());
    }

    @PostMapping("/volunteers/visits/{visit}/cancel")
    ModelAndView cancel(
            @PathVariable String visit, Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
        VisitId id = VisitId.parse(visit);
        return switch (visits.cancel(id, viewer)) {
            case Outcome.Refused<VisitId> refused -> Answer.again(page(id, viewer, request, FormErrors.of(refused)));
            case Outcome.Done<VisitId> _ ->
                Answer.next("/volunteers/visits/" + id, Flash.success("visits.cancelled"), redirect);
        };
    }

    private ModelAndView page(VisitId id, Viewer viewer, HttpServletRequest request, FormErrors errors) {
        VisitView visit = queries.get(id);
        TeamView team = teams.get(visit.team());
        Map<VolunteerId, String> names = people.names(viewer, team, visit.present());
        return new ModelAndView(
                "visits/visit",
                "page",
                new VisitPage(
                        visit,
                        team,
                        areas.find(visit.area()).map(Area::name).orElse("…"),
                        names.values().stream().sorted().toList(),
                        QrCode.of(site.of("/visits/" + visit.key(), request)),
                        visit.occasion().map(occasions::address).orElse("/volunteers/visits/" + id + "/hours"),
                        people.keeps(viewer, team),
                        errors));
    }
}
