package org.kepu.themes;

import java.io.IOException;
import java.io.InputStream;
import java.time.MonthDay;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Themes that ship with the software; one that is known already stays as the office made it. */
@Component
class ReferenceThemes {

    private final ThemeTable table;
    private final JsonMapper json;

    ReferenceThemes(ThemeTable table, JsonMapper json) {
        this.table = table;
        this.json = json;
    }

    /** Adds those that are missing, at every start. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void load() throws IOException {
        try (InputStream stream = new ClassPathResource("reference/themes.json").getInputStream()) {
            for (Written each : json.readValue(stream, Written[].class)) {
                table.addIfMissing(new Theme(
                        each.key, each.name, MonthDay.parse(each.from), MonthDay.parse(each.to), each.settled));
            }
        }
    }

    /** As in the file: days as {@code --MM-DD}. */
    private record Written(String key, String name, String from, String to, boolean settled) {}
}
