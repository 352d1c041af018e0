package org.kepu.volunteers.web;

import org.kepu.shared.Paging;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamQueries;
import org.kepu.web.KeptPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The teams as everybody may know them: names, units, areas and topics. */
@Controller
class PublicTeamsController {

    private final TeamQueries teams;
    private final TeamLists lists;

    PublicTeamsController(TeamQueries teams, TeamLists lists) {
        this.teams = teams;
        this.lists = lists;
    }

    @GetMapping("/teams")
    @KeptPage
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "1") int page) {
        TeamFilter filter = TeamLists.filter(q, topic, area, false);
        return new ModelAndView(
                "volunteers/public", "page", lists.page(teams.listPublic(filter, Paging.of(page)), filter, false));
    }
}
