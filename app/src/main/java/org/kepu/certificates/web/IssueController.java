package org.kepu.certificates.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.certificates.CertificateId;
import org.kepu.certificates.CertificateQueries;
import org.kepu.certificates.CertificateView;
import org.kepu.certificates.Certificates;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
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

/** The certificates of one volunteer; issues one more. */
@Controller
class IssueController {

    private final Certificates certificates;
    private final CertificateQueries queries;
    private final VolunteerQueries volunteers;
    private final TeamQueries teams;
    private final People people;
    private final Clock clock;

    IssueController(
            Certificates certificates,
            CertificateQueries queries,
            VolunteerQueries volunteers,
            TeamQueries teams,
            People people,
            Clock clock) {
        this.certificates = certificates;
        this.queries = queries;
        this.volunteers = volunteers;
        this.teams = teams;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/volunteers/people/{volunteer}/certificates")
    ModelAndView list(@PathVariable String volunteer, Viewer viewer) {
        VolunteerView person = volunteers.get(VolunteerId.parse(volunteer));
        Map<String, String> cells = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        cells.put("from", person.joinedOn().toString());
        cells.put("to", today.toString());
        cells.put("handler", viewer.name());
        queries.list(viewer, CertificateRoutes.LISTING, "", Paging.of(1)).rows().stream()
                .filter(earlier -> earlier.team().equals(person.team()))
                .findFirst()
                .map(CertificateView::signed)
                .ifPresent(signed -> {
                    cells.put("responsible", signed.responsible());
                    cells.put("contact", signed.contact());
                });
        return page(person, viewer, cells, FormErrors.none());
    }

    @PostMapping("/volunteers/people/{volunteer}/certificates")
    ModelAndView issue(
            @PathVariable String volunteer,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        VolunteerView person = volunteers.get(VolunteerId.parse(volunteer));
        Outcome<CertificateId> outcome =
                CertificateForm.read(form, draft -> certificates.issue(person.id(), draft, viewer));
        return switch (outcome) {
            case Outcome.Refused<CertificateId> refused ->
                Answer.again(page(person, viewer, form, FormErrors.of(refused)));
            case Outcome.Done<CertificateId>(CertificateId id) ->
                Answer.next("/volunteers/certificates/" + id, Flash.success("certificates.issued"), redirect);
        };
    }

    private ModelAndView page(VolunteerView person, Viewer viewer, Map<String, String> cells, FormErrors errors) {
        TeamView team = teams.get(person.team());
        String name = people.names(viewer, team, List.of(person.id())).getOrDefault(person.id(), "");
        return new ModelAndView(
                "certificates/person",
                "page",
                new PersonPage(person, team, name, certificates.list(person), cells, errors));
    }
}
