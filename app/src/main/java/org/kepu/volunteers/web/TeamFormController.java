package org.kepu.volunteers.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.TeamDraft;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.Teams;
import org.kepu.volunteers.Topic;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a team and changes what is said about it. A new team gets its leader once it has its unit. */
@Controller
class TeamFormController {

    private final Teams teams;
    private final TeamQueries queries;
    private final UnitChoices unitChoices;
    private final PlaceChoices places;
    private final UnitQueries units;
    private final AreaQueries areas;

    TeamFormController(
            Teams teams,
            TeamQueries queries,
            UnitChoices unitChoices,
            PlaceChoices places,
            UnitQueries units,
            AreaQueries areas) {
        this.teams = teams;
        this.queries = queries;
        this.unitChoices = unitChoices;
        this.places = places;
        this.units = units;
        this.areas = areas;
    }

    @GetMapping("/volunteers/new")
    ModelAndView form(Viewer viewer) {
        return page(Optional.empty(), Map.of(), Set.of(), Set.of(), viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/new")
    ModelAndView register(
            @RequestParam MultiValueMap<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        Optional<Unit> unit = unitChoices.find(viewer, first(form, "unit"));
        Outcome<TeamId> outcome = unit.isEmpty()
                ? Outcome.refused("unit", "volunteers.refusal.unit")
                : teams.register(unit.get().id(), draft(form), viewer);
        return answer(Optional.empty(), outcome, form, viewer, redirect);
    }

    @GetMapping("/volunteers/teams/{team}/edit")
    ModelAndView edit(@PathVariable String team, Viewer viewer) {
        TeamView before = queries.get(TeamId.parse(team));
        Map<String, String> cells = new HashMap<>();
        cells.put("name", before.name());
        cells.put("leader", before.leader().map(AccountId::toString).orElse(""));
        cells.put("contact", before.contact());
        cells.put("insurance", before.insurance());
        cells.put("note", before.note());
        return page(
                Optional.of(before),
                cells,
                before.skills().stream().map(Enum::name).collect(Collectors.toSet()),
                before.served().stream().map(AreaId::toString).collect(Collectors.toSet()),
                viewer,
                FormErrors.none());
    }

    @PostMapping("/volunteers/teams/{team}/edit")
    ModelAndView save(
            @PathVariable String team,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TeamView before = queries.get(TeamId.parse(team));
        return answer(Optional.of(before), teams.edit(before.id(), draft(form), viewer), form, viewer, redirect);
    }

    private ModelAndView answer(
            Optional<TeamView> before,
            Outcome<TeamId> outcome,
            MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Refused<TeamId> refused -> {
                ModelAndView again = page(
                        before,
                        form.toSingleValueMap(),
                        Set.copyOf(form.getOrDefault("skills", List.of())),
                        Set.copyOf(form.getOrDefault("served", List.of())),
                        viewer,
                        FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<TeamId>(TeamId id) -> {
                Flash.success(before.isEmpty() ? "volunteers.registered" : "volunteers.saved")
                        .on(redirect);
                yield new ModelAndView("redirect:/volunteers/teams/" + id);
            }
        };
    }

    private static TeamDraft draft(MultiValueMap<String, String> form) {
        String leader = first(form, "leader");
        return new TeamDraft(
                first(form, "name"),
                leader.isEmpty() ? Optional.empty() : Optional.of(AccountId.parse(leader)),
                topics(form.getOrDefault("skills", List.of())),
                form.getOrDefault("served", List.of()).stream()
                        .filter(id -> !id.isEmpty())
                        .map(AreaId::parse)
                        .collect(Collectors.toSet()),
                first(form, "contact"),
                first(form, "insurance"),
                first(form, "note"));
    }

    /** The topics with these names; other words are left out. */
    static Set<Topic> topics(List<String> names) {
        return Arrays.stream(Topic.values())
                .filter(topic -> names.contains(topic.name()))
                .collect(Collectors.toSet());
    }

    private static String first(MultiValueMap<String, String> form, String field) {
        String text = form.getFirst(field);
        return text == null ? "" : text;
    }

    private ModelAndView page(
            Optional<TeamView> before,
            Map<String, String> cells,
            Set<String> skills,
            Set<String> served,
            Viewer viewer,
            FormErrors errors) {
        List<Option> leaders = before.map(team -> teams.listLeaders(units.get(team.unit())).stream()
                        .map(holder -> new Option(holder.account().toString(), holder.name()))
                        .toList())
                .orElse(List.of());
        List<Option> near = before.map(team -> places.near(team.area()))
                .orElseGet(() -> areas.listCities().stream()
                        .filter(city -> unitChoices.inCity(viewer, city.id()))
                        .flatMap(city -> places.near(city.id()).stream())
                        .toList());
        return new ModelAndView(
                "volunteers/team-form",
                "page",
                new TeamFormPage(
                        before,
                        before.map(team -> teams.mayRename(team, viewer)).orElse(true),
                        cells,
                        skills,
                        served,
                        before.isPresent() ? List.of() : unitChoices.options(viewer),
                        leaders,
                        near,
                        errors));
    }
}
