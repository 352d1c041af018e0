package org.kepu.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.activities.ActivityFeed;
import org.kepu.activities.ActivityFilter;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Agenda;
import org.kepu.activities.Scheduled;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Activities as calendars: a page for each month, and feeds to subscribe to. */
@Controller
class AgendaController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int MOST = 1_000;
    private static final Duration PAST = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final ActivityQueries queries;
    private final Agenda agenda;
    private final AreaQueries areas;
    private final AreaOptions options;
    private final MessageSource messages;
    private final Clock clock;

    AgendaController(
            ActivityQueries queries,
            Agenda agenda,
            AreaQueries areas,
            AreaOptions options,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.agenda = agenda;
        this.areas = areas;
        this.options = options;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/activities/calendar")
    ModelAndView month(@RequestParam Map<String, String> asked) {
        YearMonth month = month(asked.getOrDefault("month", ""));
        ActivityFilter filter = filter(
                asked,
                NearPage.When.start(month.atDay(1)),
                NearPage.When.start(month.plusMonths(1).atDay(1)));
        List<AreaId> near = filter.near();
        return new ModelAndView(
                "activities/calendar",
                "page",
                new CalendarPage(
                        month,
                        LocalDate.ofInstant(clock.instant(), SessionTime.CHINA),
                        byDay(agenda.list(filter, MOST), month),
                        near.isEmpty() ? options.list() : options.list(Set.of(near.getFirst())),
                        asked.getOrDefault("area", ""),
                        filter.audience().map(Enum::name).orElse(""),
                        feed(asked)));
    }

    @GetMapping("/activities.ics")
    ResponseEntity<byte[]> feed(@RequestParam Map<String, String> asked, Locale locale, HttpServletRequest request) {
        Instant now = clock.instant();
        ActivityFilter filter = filter(asked, now.minus(PAST), now.plus(AHEAD));
        String title = messages.getMessage("activities.feed", null, locale);
        String name = filter.near().isEmpty()
                ? title
                : title + " · " + areas.get(filter.near().getLast()).name();
        return answer(agenda.list(filter, MOST), name, locale, request);
    }

    @GetMapping("/activities/{activity}.ics")
    ResponseEntity<byte[]> one(@PathVariable String activity, Locale locale, HttpServletRequest request) {
        ActivityView view = queries.getPublic(ActivityId.parse(activity));
        List<Scheduled> sessions = queries.listSessions(view.id()).stream()
                .map(session -> new Scheduled(view, session))
                .toList();
        return answer(sessions, view.title(), locale, request);
    }

    private ResponseEntity<byte[]> answer(
            List<Scheduled> sessions, String title, Locale locale, HttpServletRequest request) {
        Map<AreaId, String> names = areas
                .map(sessions.stream()
                        .map(each -> each.activity().place().area())
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(Area::id, Area::name));
        String site = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        String text = ActivityFeed.write(
                sessions,
                title,
                names,
                kind -> messages.getMessage("activityKind." + kind, null, locale),
                id -> site + "/activities/" + id,
                clock.instant());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePublic())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ActivityFilter filter(Map<String, String> asked, Instant from, Instant to) {
        return new ActivityFilter(
                Optional.of(asked.getOrDefault("area", ""))
                        .filter(id -> !id.isEmpty())
                        .map(id -> areas.get(AreaId.parse(id)).path())
                        .orElse(List.of()),
                Arrays.stream(Audience.values())
                        .filter(each -> each.name().equals(asked.getOrDefault("audience", "")))
                        .findFirst(),
                Optional.empty(),
                Optional.of(asked.getOrDefault("unit", ""))
                        .filter(id -> !id.isEmpty())
                        .map(UnitId::parse),
                asked.getOrDefault("theme", ""),
                from,
                to);
    }

    private static String feed(Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/activities.ics");
        List.of("area", "audience").stream()
                .filter(name -> !asked.getOrDefault(name, "").isEmpty())
                .forEach(name -> address.queryParam(name, asked.get(name)));
        return address.encode().toUriString();
    }

    /** What takes several days stands on each of them. */
    private static Map<LocalDate, List<Scheduled>> byDay(List<Scheduled> sessions, YearMonth month) {
        Map<LocalDate, List<Scheduled>> days = new LinkedHashMap<>();
        for (Scheduled each : sessions) {
            LocalDate first = SessionTime.local(each.session().starts()).toLocalDate();
            LocalDate last =
                    SessionTime.local(each.session().ends().minusSeconds(1)).toLocalDate();
            first.datesUntil(last.plusDays(1))
                    .filter(day -> YearMonth.from(day).equals(month))
                    .forEach(day ->
                            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(each));
        }
        return days;
    }

    private YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 2000 && month.getYear() < 2100) {
                return month;
            }
        } catch (DateTimeException _) {
            // an address that somebody edited
        }
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), SessionTime.CHINA));
    }
}
