package org.kepu.volunteers.web;

import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.volunteers.Erasing;
import org.kepu.volunteers.People;
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

/** Says what goes and what stays before somebody is erased. */
@Controller
class EraseController {

    private final Erasing erasing;
    private final VolunteerQueries volunteers;
    private final TeamQueries teams;
    private final People people;

    EraseController(Erasing erasing, VolunteerQueries volunteers, TeamQueries teams, People people) {
        this.erasing = erasing;
        this.volunteers = volunteers;
        this.teams = teams;
        this.people = people;
    }

    @GetMapping("/volunteers/people/{volunteer}/erase")
    ModelAndView preview(@PathVariable String volunteer, Viewer viewer) {
        return page(VolunteerId.parse(volunteer), viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/people/{volunteer}/erase")
    ModelAndView erase(
            @PathVariable String volunteer,
            @RequestParam(defaultValue = "false") boolean asked,
            Viewer viewer,
            RedirectAttributes redirect) {
        VolunteerId id = VolunteerId.parse(volunteer);
        return switch (erasing.erase(id, asked, viewer)) {
            case Outcome.Refused<VolunteerId> refused -> Answer.again(page(id, viewer, FormErrors.of(refused)));
            case Outcome.Done<VolunteerId> _ ->
                Answer.next("/volunteers/people/" + id, Flash.success("volunteers.leave.done"), redirect);
        };
    }

    private ModelAndView page(VolunteerId id, Viewer viewer, FormErrors errors) {
        VolunteerView volunteer = volunteers.get(id);
        TeamView team = teams.get(volunteer.team());
        return new ModelAndView(
                "volunteers/erase",
                "page",
                new ErasePage(
                        volunteer,
                        team,
                        people.names(viewer, team, List.of(id)).getOrDefault(id, ""),
                        erasing.preview(volunteer),
                        errors));
    }
}
