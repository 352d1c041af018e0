package org.kepu.themes.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.kepu.themes.ThemeFeed;
import org.kepu.themes.Themes;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Theme days for everybody, to read and to subscribe to. */
@Controller
class ThemesController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Themes themes;
    private final MessageSource messages;
    private final Clock clock;

    ThemesController(Themes themes, MessageSource messages, Clock clock) {
        this.themes = themes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/activities/themes")
    ModelAndView show() {
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView("themes/list", "page", new ThemesPage(themes.coming(today), today));
    }

    @GetMapping("/activities/themes.ics")
    ResponseEntity<byte[]> feed(Locale locale) {
        String feed = ThemeFeed.write(
                themes.list(),
                messages.getMessage("themes.title", null, locale),
                messages.getMessage("themes.unsettled", null, locale),
                LocalDate.now(clock).getYear(),
                clock.instant());
        return ResponseEntity.ok().contentType(CALENDAR).body(feed.getBytes(StandardCharsets.UTF_8));
    }
}
