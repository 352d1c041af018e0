package org.kepu.visits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.visits.VisitDraft;
import org.kepu.visits.VisitId;
import org.kepu.visits.Visits;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts a visit. */
@Controller
class VisitStartController {

    private final Visits visits;
    private final TeamQueries teams;
    private final VolunteerQueries volunteers;
    private final People people;
    private final AreaQueries areas;

    VisitStartController(
            Visits visits, TeamQueries teams, VolunteerQueries volunteers, People people, AreaQueries areas) {
        this.visits = visits;
        this.teams = teams;
        this.volunteers = volunteers;
        this.people = people;
        this.areas = areas;
    }

    @GetMapping("/volunteers/teams/{team}/visits/new")
    ModelAndView form(@PathVariable String team, Viewer viewer) {
        return page(teams.get(TeamId.parse(team)), Set.of(), Map.of(), viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/teams/{team}/visits/new")
    ModelAndView start(
            @PathVariable String team,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TeamView who = teams.get(TeamId.parse(team));
        Set<String> present = Set.copyOf(form.getOrDefault("present", List.of()));
        String area = form.toSingleValueMap().getOrDefault("area", "");
        Outcome<VisitId> outcome = area.isEmpty()
                ? Outcome.refused("area", "volunteers.refusal.area")
                : visits.start(
                        who.id(),
                        new VisitDraft(
                                form.toSingleValueMap().getOrDefault("title", ""),
                                AreaId.parse(area),
                                present.stream().map(VolunteerId::parse).collect(Collectors.toSet())),
                        viewer);
        return switch (outcome) {
            case Outcome.Refused<VisitId> refused ->
                Answer.again(page(who, present, form.toSingleValueMap(), viewer, FormErrors.of(refused)));
            case Outcome.Done<VisitId>(VisitId id) ->
                Answer.next("/volunteers/visits/" + id, Flash.success("visits.started"), redirect);
        };
    }

    private ModelAndView page(
            TeamView team, Set<String> present, Map<String, String> cells, Viewer viewer, FormErrors errors) {
        List<VolunteerView> members = volunteers.listPresent(team.id());
        Map<VolunteerId, String> names = people.names(
                viewer, team, members.stream().map(VolunteerView::id).toList());
        List<Area> near = new ArrayList<>(areas.find(team.area()).stream().toList());
        near.addAll(areas.listChildren(team.area()));
        return new ModelAndView(
                "visits/start",
                "page",
                new StartPage(
                        team,
                        members.stream()
                                .map(member -> new Option(
                                        member.id().toString(), names.getOrDefault(member.id(), member.printed())))
                                .toList(),
                        near.stream()
                                .map(area -> new Option(area.id().toString(), area.name()))
                                .toList(),
                        present,
                        cells,
                        errors));
    }
}
