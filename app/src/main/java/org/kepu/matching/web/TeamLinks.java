package org.kepu.matching.web;

import java.util.List;
import org.kepu.web.Related;
import org.springframework.stereotype.Component;

/** Leads from a team to when it goes out. */
@Component
class TeamLinks implements Related {

    private static final String TEAM = "/volunteers/teams/";

    @Override
    public List<Link> about(String path) {
        if (path.startsWith(TEAM)) {
            return List.of(link("/matching/teams/" + path.substring(TEAM.length()), "matching.link.rhythm"));
        }
        return List.of();
    }

    private static Link link(String path, String title) {
        return new Link(path, title, "matching.link.kind", "matching.link.open", false);
    }
}
