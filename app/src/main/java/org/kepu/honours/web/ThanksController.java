package org.kepu.honours.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.honours.Honours;
import org.kepu.honours.Stars;
import org.kepu.shared.Outcome;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.People;
import org.kepu.volunteers.PersonView;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
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

/** Stars of a volunteer, and thanking somebody. */
@Controller
class ThanksController {

    private final Honours honours;
    private final VolunteerQueries volunteers;
    private final TeamQueries teams;
    private final UnitQueries units;
    private final People people;

    ThanksController(
            Honours honours, VolunteerQueries volunteers, TeamQueries teams, UnitQueries units, People people) {
        this.honours = honours;
        this.volunteers = volunteers;
        this.teams = teams;
        this.units = units;
        this.people = people;
    }

    @GetMapping("/volunteers/people/{volunteer}/honours")
    ModelAndView show(@PathVariable String volunteer, Viewer viewer) {
        VolunteerView view = volunteers.get(VolunteerId.parse(volunteer));
        Map<String, String> cells = new HashMap<>();
        cells.put("signed", units.get(teams.get(view.team()).unit()).name());
        return page(view, cells, viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/people/{volunteer}/honours")
    ModelAndView thank(
            @PathVariable String volunteer,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        VolunteerView view = volunteers.get(VolunteerId.parse(volunteer));
        Outcome<VolunteerId> outcome =
                honours.thank(view.id(), form.getOrDefault("text", ""), form.getOrDefault("signed", ""), viewer);
        return switch (outcome) {
            case Outcome.Refused<VolunteerId> refused -> Answer.again(page(view, form, viewer, FormErrors.of(refused)));
            case Outcome.Done<VolunteerId>(VolunteerId id) ->
                Answer.next("/volunteers/people/" + id + "/honours", Flash.success("honours.thanked"), redirect);
        };
    }

    private ModelAndView page(VolunteerView volunteer, Map<String, String> cells, Viewer viewer, FormErrors errors) {
        TeamView team = teams.get(volunteer.team());
        PersonView person = volunteers.person(volunteer);
        Stars stars = honours.stars(team.path().getFirst());
        int has = stars.of(person.hours());
        return new ModelAndView(
                "honours/person",
                "page",
                new ThanksPage(
                        volunteer,
                        person,
                        team,
                        people.names(viewer, team, List.of(volunteer.id())).getOrDefault(volunteer.id(), ""),
                        has,
                        stars.hours().stream()
                                .skip(has)
                                .findFirst()
                                .map(next -> BigDecimal.valueOf(next).subtract(person.hours())),
                        honours.listThanks(volunteer.id()),
                        cells,
                        errors));
    }
}
