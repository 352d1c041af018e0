package org.kepu.matching.web;

import java.util.List;
import org.kepu.web.Related;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Leads from a team to when it goes out. */
@Component
class TeamLinks implements Related {

    private static final String TEAM = "/volunteers/teams/";

    private final MessageSource messages;

    TeamLinks(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Link> about(String path) {
        if (!path.startsWith(TEAM)) {
            return List.of();
        }
        String title = messages.getMessage("matching.link.rhythm", null, LocaleContextHolder.getLocale());
        String to = "/matching/teams/" + path.substring(TEAM.length());
        return List.of(new Link(to, title, "matching.link.kind", "matching.link.open", false));
    }
}
