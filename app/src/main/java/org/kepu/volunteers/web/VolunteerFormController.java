package org.kepu.volunteers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerDraft;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.kepu.volunteers.Volunteers;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters volunteers and changes their basic facts. */
@Controller
class VolunteerFormController {

    private final Volunteers volunteers;
    private final VolunteerQueries queries;
    private final TeamQueries teams;
    private final People people;
    private final PlaceChoices places;
    private final Clock clock;

    VolunteerFormController(
            Volunteers volunteers,
            VolunteerQueries queries,
            TeamQueries teams,
            People people,
            PlaceChoices places,
            Clock clock) {
        this.volunteers = volunteers;
        this.queries = queries;
        this.teams = teams;
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/volunteers/teams/{team}/people/new")
    ModelAndView form(@PathVariable String team) {
        String today = LocalDate.now(clock).toString();
        TeamView into = teams.get(TeamId.parse(team));
        return page(into, Optional.empty(), Map.of("joinedOn", today, "consentOn", today), Set.of(), FormErrors.none());
    }

    @PostMapping("/volunteers/teams/{team}/people/new")
    ModelAndView enter(
            @PathVariable String team,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TeamView into = teams.get(TeamId.parse(team));
        Outcome<VolunteerId> outcome = switch (draft(form)) {
            case Outcome.Refused<VolunteerDraft>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<VolunteerDraft>(VolunteerDraft draft) -> volunteers.enter(into.id(), draft, viewer);
        };
        return answer(into, Optional.empty(), outcome, form, redirect);
    }

    @GetMapping("/volunteers/people/{volunteer}/edit")
    ModelAndView edit(@PathVariable String volunteer, Viewer viewer) {
        VolunteerView before = queries.get(VolunteerId.parse(volunteer));
        TeamView team = teams.get(before.team());
        Map<String, String> cells = new HashMap<>();
        cells.put("name", people.names(viewer, team, List.of(before.id())).getOrDefault(before.id(), ""));
        cells.put("phone", people.showPhone(viewer, team, before.id()));
        cells.put("born", Integer.toString(before.born()));
        cells.put("availability", before.availability());
        cells.put("dialects", before.dialects());
        cells.put("vehicle", before.vehicle() ? "true" : "");
        cells.put("area", before.area().map(AreaId::toString).orElse(""));
        cells.put("joinedOn", before.joinedOn().toString());
        cells.put("consentOn", before.consentOn().toString());
        cells.put("guardianOn", before.guardianOn().map(LocalDate::toString).orElse(""));
        return page(
                team,
                Optional.of(before.id()),
                cells,
                before.skills().stream().map(Enum::name).collect(Collectors.toSet()),
                FormErrors.none());
    }

    @PostMapping("/volunteers/people/{volunteer}/edit")
    ModelAndView save(
            @PathVariable String volunteer,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        VolunteerView before = queries.get(VolunteerId.parse(volunteer));
        Outcome<VolunteerId> outcome = switch (draft(form)) {
            case Outcome.Refused<VolunteerDraft>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<VolunteerDraft>(VolunteerDraft draft) -> volunteers.edit(before.id(), draft, viewer);
        };
        return answer(teams.get(before.team()), Optional.of(before.id()), outcome, form, redirect);
    }

    private ModelAndView answer(
            TeamView team,
            Optional<VolunteerId> before,
            Outcome<VolunteerId> outcome,
            MultiValueMap<String, String> form,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Refused<VolunteerId> refused -> {
                ModelAndView again = page(
                        team,
                        before,
                        form.toSingleValueMap(),
                        Set.copyOf(form.getOrDefault("skills", List.of())),
                        FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<VolunteerId>(VolunteerId id) -> {
                Flash.success(before.isEmpty() ? "volunteers.person.entered" : "volunteers.saved")
                        .on(redirect);
                yield new ModelAndView("redirect:/volunteers/people/" + id);
            }
        };
    }

    private static Outcome<VolunteerDraft> draft(MultiValueMap<String, String> form) {
        SheetRow row = SheetRow.typed(form.toSingleValueMap());
        RowReader reader = new RowReader(row);
        reader.required("born", 4);
        Optional<Integer> born = reader.number("born", 1900, 2200);
        reader.required("joinedOn", 20);
        Optional<LocalDate> joined = reader.day("joinedOn");
        Optional<LocalDate> consent = reader.day("consentOn");
        Optional<LocalDate> guardian = reader.day("guardianOn");
        if (!reader.problems().isEmpty()) {
            return Outcome.refused(reader.problems());
        }
        String area = row.text("area");
        return Outcome.done(new VolunteerDraft(
                row.text("name"),
                row.text("phone"),
                born.orElseThrow(),
                TeamFormController.topics(form.getOrDefault("skills", List.of())),
                row.text("availability"),
                row.text("dialects"),
                !row.text("vehicle").isEmpty(),
                area.isEmpty() ? Optional.empty() : Optional.of(AreaId.parse(area)),
                joined.orElseThrow(),
                consent,
                guardian));
    }

    private ModelAndView page(
            TeamView team,
            Optional<VolunteerId> before,
            Map<String, String> cells,
            Set<String> skills,
            FormErrors errors) {
        String address = before.map(id -> "/volunteers/people/" + id).orElse("/volunteers/teams/" + team.id());
        return new ModelAndView(
                "volunteers/volunteer-form",
                "page",
                new VolunteerFormPage(
                        team,
                        before.isEmpty(),
                        before.isEmpty() ? address + "/people/new" : address + "/edit",
                        address,
                        cells,
                        skills,
                        places.near(team.area()),
                        errors));
    }
}
