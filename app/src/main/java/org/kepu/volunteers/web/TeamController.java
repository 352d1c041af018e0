package org.kepu.volunteers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holders;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.People;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.ServiceView;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.Teams;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
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

/** One team: what it can do, who is in it, what it did; and its end. */
@Controller
class TeamController {

    private final Teams teams;
    private final TeamQueries queries;
    private final VolunteerQueries volunteers;
    private final ServiceQueries services;
    private final People people;
    private final UnitQueries units;
    private final AreaQueries areas;
    private final Holders holders;

    TeamController(
            Teams teams,
            TeamQueries queries,
            VolunteerQueries volunteers,
            ServiceQueries services,
            People people,
            UnitQueries units,
            AreaQueries areas,
            Holders holders) {
        this.teams = teams;
        this.queries = queries;
        this.volunteers = volunteers;
        this.services = services;
        this.people = people;
        this.units = units;
        this.areas = areas;
        this.holders = holders;
    }

    @GetMapping("/volunteers/teams/{team}")
    ModelAndView show(
            @PathVariable String team,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        return page(TeamId.parse(team), show.equals("services"), page, viewer, "", FormErrors.none());
    }

    @PostMapping("/volunteers/teams/{team}/dissolve")
    ModelAndView dissolve(
            @PathVariable String team,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        TeamId id = TeamId.parse(team);
        return switch (teams.dissolve(id, reason, viewer)) {
            case Outcome.Refused<TeamId> refused -> {
                ModelAndView again = page(id, false, 1, viewer, reason, FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<TeamId> _ -> {
                Flash.success("volunteers.dissolved.done").on(redirect);
                yield new ModelAndView("redirect:/volunteers/teams/" + id);
            }
        };
    }

    private ModelAndView page(
            TeamId id, boolean showServices, int number, Viewer viewer, String reason, FormErrors errors) {
        TeamView team = queries.get(id);
        Optional<Paged<VolunteerView>> members =
                showServices ? Optional.empty() : Optional.of(volunteers.list(id, Paging.of(number)));
        Optional<Paged<ServiceView>> served =
                showServices ? Optional.of(services.list(id, Paging.of(number))) : Optional.empty();
        Map<AreaId, Area> named = areas.map(Stream.of(
                        Stream.of(team.area()),
                        team.served().stream(),
                        served.stream().flatMap(list -> list.rows().stream().map(ServiceView::area)))
                .flatMap(ids -> ids)
                .distinct()
                .toList());
        return new ModelAndView(
                "volunteers/team",
                "page",
                new TeamPage(
                        team,
                        services.totals(id),
                        units.get(team.unit()).name(),
                        PlaceChoices.names(team.served().isEmpty() ? List.of(team.area()) : team.served(), named),
                        team.leader()
                                .map(leader -> holders.names(List.of(leader)).getOrDefault(leader, "…"))
                                .orElse(""),
                        members,
                        served,
                        members.map(list -> people.names(
                                        viewer,
                                        team,
                                        list.rows().stream()
                                                .map(VolunteerView::id)
                                                .toList()))
                                .orElse(Map.of()),
                        named,
                        reason,
                        errors));
    }
}
