package org.kepu.volunteers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.volunteers.People;
import org.kepu.volunteers.RecordKind;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.kepu.volunteers.Volunteers;
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

/** One volunteer: facts, hours, training, commendation and evaluation; and leaving. */
@Controller
class VolunteerController {

    private final Volunteers volunteers;
    private final VolunteerQueries queries;
    private final TeamQueries teams;
    private final ServiceQueries services;
    private final People people;
    private final AreaQueries areas;
    private final Clock clock;

    VolunteerController(
            Volunteers volunteers,
            VolunteerQueries queries,
            TeamQueries teams,
            ServiceQueries services,
            People people,
            AreaQueries areas,
            Clock clock) {
        this.volunteers = volunteers;
        this.queries = queries;
        this.teams = teams;
        this.services = services;
        this.people = people;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/volunteers/people/{volunteer}")
    ModelAndView show(@PathVariable String volunteer, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        VolunteerId id = VolunteerId.parse(volunteer);
        return page(id, page, Optional.empty(), Map.of("day", today().toString()), viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/people/{volunteer}/phone")
    ModelAndView phone(@PathVariable String volunteer, Viewer viewer) {
        VolunteerId id = VolunteerId.parse(volunteer);
        String phone = people.showPhone(viewer, teams.get(queries.get(id).team()), id);
        return page(id, 1, Optional.of(phone), Map.of("day", today().toString()), viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/people/{volunteer}/records")
    ModelAndView record(
            @PathVariable String volunteer,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        VolunteerId id = VolunteerId.parse(volunteer);
        RowReader reader = new RowReader(SheetRow.typed(form));
        Optional<RecordKind> kind = Arrays.stream(RecordKind.values())
                .filter(each -> each.name().equals(form.get("kind")))
                .findFirst();
        Outcome<VolunteerId> outcome =
                volunteers.record(id, kind, reader.day("day"), form.getOrDefault("text", ""), viewer);
        return answer(id, outcome, "volunteers.record.added", form, viewer, redirect);
    }

    @PostMapping("/volunteers/people/{volunteer}/leave")
    ModelAndView leave(
            @PathVariable String volunteer,
            @RequestParam(defaultValue = "false") boolean erase,
            Viewer viewer,
            RedirectAttributes redirect) {
        VolunteerId id = VolunteerId.parse(volunteer);
        return answer(id, volunteers.leave(id, erase, viewer), "volunteers.leave.done", Map.of(), viewer, redirect);
    }

    private ModelAndView answer(
            VolunteerId id,
            Outcome<VolunteerId> outcome,
            String done,
            Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Refused<VolunteerId> refused -> {
                ModelAndView again = page(id, 1, Optional.empty(), form, viewer, FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<VolunteerId> _ -> {
                Flash.success(done).on(redirect);
                yield new ModelAndView("redirect:/volunteers/people/" + id);
            }
        };
    }

    private ModelAndView page(
            VolunteerId id,
            int number,
            Optional<String> phone,
            Map<String, String> cells,
            Viewer viewer,
            FormErrors errors) {
        VolunteerView volunteer = queries.get(id);
        TeamView team = teams.get(volunteer.team());
        return new ModelAndView(
                "volunteers/volunteer",
                "page",
                new VolunteerPage(
                        volunteer,
                        services.totals(id),
                        team,
                        people.names(viewer, team, List.of(id)).getOrDefault(id, ""),
                        phone.orElseGet(() -> people.maskedPhone(viewer, team, id)),
                        phone.isPresent(),
                        volunteer.area().flatMap(areas::find).map(Area::name).orElse(""),
                        services.listHours(id, Paging.of(number)),
                        queries.listRecords(id),
                        people.keeps(viewer, team),
                        cells,
                        errors));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
