package org.kepu.volunteers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.volunteers.Moving;
import org.kepu.volunteers.People;
import org.kepu.volunteers.RecordKind;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.Volunteers;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
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
    private final Moving moving;
    private final People people;
    private final VolunteerPages pages;
    private final Clock clock;

    VolunteerController(
            Volunteers volunteers,
            VolunteerQueries queries,
            TeamQueries teams,
            Moving moving,
            People people,
            VolunteerPages pages,
            Clock clock) {
        this.volunteers = volunteers;
        this.queries = queries;
        this.teams = teams;
        this.moving = moving;
        this.people = people;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/volunteers/people/{volunteer}")
    ModelAndView show(@PathVariable String volunteer, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        VolunteerId id = VolunteerId.parse(volunteer);
        return pages.page(id, page, Optional.empty(), Map.of("day", today().toString()), viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/people/{volunteer}/phone")
    ModelAndView phone(@PathVariable String volunteer, Viewer viewer) {
        VolunteerId id = VolunteerId.parse(volunteer);
        String phone = people.showPhone(viewer, teams.get(queries.get(id).team()), id);
        return pages.page(id, 1, Optional.of(phone), Map.of("day", today().toString()), viewer, FormErrors.none());
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
    ModelAndView leave(@PathVariable String volunteer, Viewer viewer, RedirectAttributes redirect) {
        VolunteerId id = VolunteerId.parse(volunteer);
        return answer(id, volunteers.leave(id, viewer), "volunteers.leave.done", Map.of(), viewer, redirect);
    }

    @PostMapping("/volunteers/people/{volunteer}/check")
    ModelAndView check(@PathVariable String volunteer, Viewer viewer, RedirectAttributes redirect) {
        VolunteerId id = VolunteerId.parse(volunteer);
        return answer(id, volunteers.checked(id, viewer), "volunteers.checked", Map.of(), viewer, redirect);
    }

    @PostMapping("/volunteers/people/{volunteer}/move")
    ModelAndView move(
            @PathVariable String volunteer,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        VolunteerId id = VolunteerId.parse(volunteer);
        Optional<TeamId> to = Optional.of(form.getOrDefault("to", ""))
                .filter(text -> !text.isEmpty())
                .map(TeamId::parse);
        return answer(
                id,
                moving.move(id, to, form.containsKey("agreed"), viewer),
                "volunteers.moved",
                form,
                viewer,
                redirect);
    }

    private ModelAndView answer(
            VolunteerId id,
            Outcome<VolunteerId> outcome,
            String done,
            Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Refused<VolunteerId> refused ->
                Answer.again(pages.page(id, 1, Optional.empty(), form, viewer, FormErrors.of(refused)));
            case Outcome.Done<VolunteerId>(VolunteerId next) ->
                Answer.next("/volunteers/people/" + next, Flash.success(done), redirect);
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
