package org.kepu.volunteers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holders;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.Paging;
import org.kepu.volunteers.Moving;
import org.kepu.volunteers.People;
import org.kepu.volunteers.PersonView;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one volunteer together. */
@Component
class VolunteerPages {

    private final VolunteerQueries queries;
    private final TeamQueries teams;
    private final ServiceQueries services;
    private final People people;
    private final Moving moving;
    private final AreaQueries areas;
    private final Holders holders;

    VolunteerPages(
            VolunteerQueries queries,
            TeamQueries teams,
            ServiceQueries services,
            People people,
            Moving moving,
            AreaQueries areas,
            Holders holders) {
        this.queries = queries;
        this.teams = teams;
        this.services = services;
        this.people = people;
        this.moving = moving;
        this.areas = areas;
        this.holders = holders;
    }

    /**
     * The page.
     *
     * @param phone whole, where it was asked for
     * @param cells what was typed
     */
    ModelAndView page(
            VolunteerId id,
            int number,
            Optional<String> phone,
            Map<String, String> cells,
            Viewer viewer,
            FormErrors errors) {
        VolunteerView volunteer = queries.get(id);
        TeamView team = teams.get(volunteer.team());
        PersonView person = queries.person(volunteer);
        List<Option> targets = volunteer.leftOn().isPresent()
                ? List.of()
                : moving.listTargets(team, viewer).stream()
                        .map(target -> new Option(target.id().toString(), target.name()))
                        .toList();
        return new ModelAndView(
                "volunteers/volunteer",
                "page",
                new VolunteerPage(
                        volunteer,
                        services.totals(id),
                        person,
                        person.checkedBy()
                                .map(by -> holders.names(List.of(by)).getOrDefault(by, "…"))
                                .orElse(""),
                        targets,
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
}
