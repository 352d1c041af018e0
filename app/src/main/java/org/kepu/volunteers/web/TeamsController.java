package org.kepu.volunteers.web;

import org.kepu.access.Viewer;
import org.kepu.shared.Paging;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The teams a viewer has to do with, with members and hours. */
@Controller
class TeamsController {

    private final TeamQueries teams;
    private final TeamLists lists;

    TeamsController(TeamQueries teams, TeamLists lists) {
        this.teams = teams;
        this.lists = lists;
    }

    @GetMapping("/volunteers")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean dissolved,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        TeamFilter filter = TeamLists.filter(q, topic, area, dissolved);
        return new ModelAndView(
                "volunteers/teams",
                "page",
                lists.page(
                        teams.list(viewer, People.readers(), filter, Paging.of(page)),
                        filter,
                        viewer.hasAny(VolunteerRoutes.REGISTERING)));
    }
}
