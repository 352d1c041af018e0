package org.kepu.visits.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.visits.Occasions;
import org.kepu.visits.VisitId;
import org.kepu.visits.VisitQueries;
import org.kepu.visits.VisitView;
import org.kepu.visits.Visits;
import org.kepu.volunteers.People;
import org.kepu.volunteers.ServiceId;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records the hours of a visit; proposes the time since it started for everybody who was there. */
@Controller
class VisitHoursController {

    private static final String HOURS = "hours-";

    private final Visits visits;
    private final VisitQueries queries;
    private final TeamQueries teams;
    private final VolunteerQueries volunteers;
    private final People people;
    private final Occasions occasions;

    VisitHoursController(
            Visits visits,
            VisitQueries queries,
            TeamQueries teams,
            VolunteerQueries volunteers,
            People people,
            Occasions occasions) {
        this.visits = visits;
        this.queries = queries;
        this.teams = teams;
        this.volunteers = volunteers;
        this.people = people;
        this.occasions = occasions;
    }

    @GetMapping("/volunteers/visits/{visit}/hours")
    ModelAndView form(@PathVariable String visit, Viewer viewer) {
        VisitView view = queries.get(VisitId.parse(visit));
        if (view.occasion().isPresent()) {
            return new ModelAndView(
                    "redirect:" + occasions.address(view.occasion().get()));
        }
        String proposed = visits.elapsed(view).stripTrailingZeros().toPlainString();
        Map<String, String> cells = new HashMap<>();
        view.present().forEach(volunteer -> cells.put(HOURS + volunteer, proposed));
        return page(view, cells, viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/visits/{visit}/hours")
    ModelAndView record(
            @PathVariable String visit,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        VisitView view = queries.get(VisitId.parse(visit));
        RowReader reader = new RowReader(SheetRow.typed(form));
        Map<Audience, Long> served = reader.number("people", 0, 1_000_000)
                .filter(number -> number > 0)
                .map(number -> Map.of(Audience.GENERAL, number.longValue()))
                .orElse(Map.of());
        Map<VolunteerId, BigDecimal> hours = new LinkedHashMap<>();
        form.keySet().stream()
                .filter(field -> field.startsWith(HOURS))
                .forEach(field -> reader.quantity(field, 2, BigDecimal.valueOf(24))
                        .filter(typed -> typed.signum() > 0)
                        .ifPresent(typed -> hours.put(VolunteerId.parse(field.substring(HOURS.length())), typed)));
        Outcome<ServiceId> outcome = reader.problems().isEmpty()
                ? visits.record(view.id(), served, hours, viewer)
                : Outcome.refused(reader.problems());
        return switch (outcome) {
            case Outcome.Refused<ServiceId> refused -> Answer.again(page(view, form, viewer, FormErrors.of(refused)));
            case Outcome.Done<ServiceId>(ServiceId id) ->
                Answer.next("/volunteers/services/" + id, Flash.success("visits.recorded"), redirect);
        };
    }

    private ModelAndView page(VisitView visit, Map<String, String> cells, Viewer viewer, FormErrors errors) {
        TeamView team = teams.get(visit.team());
        List<VolunteerView> members = volunteers.listPresent(team.id());
        Map<VolunteerId, String> names = people.names(
                viewer, team, members.stream().map(VolunteerView::id).toList());
        return new ModelAndView(
                "visits/hours",
                "page",
                new HoursPage(
                        visit,
                        team,
                        members.stream()
                                .map(member -> new Option(
                                        HOURS + member.id(), names.getOrDefault(member.id(), member.printed())))
                                .toList(),
                        cells,
                        errors));
    }
}
