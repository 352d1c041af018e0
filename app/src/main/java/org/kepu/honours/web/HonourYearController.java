package org.kepu.honours.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.honours.Honours;
import org.kepu.honours.RecordSheets;
import org.kepu.honours.Stars;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.YearQueries;
import org.kepu.volunteers.YearRow;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was served in a year: by everybody, and by a team; and the records of a team for other systems. */
@Controller
class HonourYearController {

    private static final MediaType SHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final YearQueries years;
    private final TeamQueries teams;
    private final People people;
    private final Honours honours;
    private final RecordSheets sheets;
    private final Clock clock;

    HonourYearController(
            YearQueries years, TeamQueries teams, People people, Honours honours, RecordSheets sheets, Clock clock) {
        this.years = years;
        this.teams = teams;
        this.people = people;
        this.honours = honours;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/volunteers/honours")
    ModelAndView list(
            @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        int asked = year(year);
        Paged<YearRow> found = years.list(viewer, HonourRoutes.READING, asked, Paging.of(page));
        Map<TeamId, TeamView> of =
                teams.map(found.rows().stream().map(YearRow::team).distinct().toList());
        Map<VolunteerId, TeamView> memberships =
                found.rows().stream().collect(Collectors.toMap(YearRow::volunteer, row -> of.get(row.team())));
        Map<AreaId, Stars> cities = of.values().stream()
                .map(team -> team.path().getFirst())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), honours::stars));
        Map<VolunteerId, Integer> stars = new HashMap<>();
        for (YearRow row : found.rows()) {
            AreaId city = Objects.requireNonNull(of.get(row.team())).path().getFirst();
            stars.put(row.volunteer(), cities.getOrDefault(city, Stars.STANDARD).of(row.all()));
        }
        return new ModelAndView(
                "honours/year", "page", new YearPage(asked, found, of, people.names(viewer, memberships), stars));
    }

    @GetMapping("/volunteers/honours/sheet")
    ResponseEntity<byte[]> sheet(@RequestParam(defaultValue = "") String year, Viewer viewer, Locale locale) {
        int asked = year(year);
        return file("volunteers-" + asked, sheets.year(viewer, HonourRoutes.READING, asked, locale));
    }

    @GetMapping("/volunteers/teams/{team}/year")
    ModelAndView team(@PathVariable String team, @RequestParam(defaultValue = "") String year, Viewer viewer) {
        TeamView view = teams.get(TeamId.parse(team));
        int asked = year(year);
        List<YearRow> rows = years.list(view.id(), asked);
        return new ModelAndView(
                "honours/team",
                "page",
                new TeamYearPage(
                        asked,
                        view,
                        years.listMonths(view.id(), asked),
                        rows,
                        people.names(
                                viewer,
                                view,
                                rows.stream().map(YearRow::volunteer).toList())));
    }

    @GetMapping("/volunteers/teams/{team}/records")
    ResponseEntity<byte[]> records(@PathVariable String team, Viewer viewer, Locale locale) {
        TeamView view = teams.get(TeamId.parse(team));
        return file("records-" + view.name(), sheets.records(view.id(), viewer, locale));
    }

    /** The year that was asked for, this year for whatever is none. */
    private int year(String typed) {
        int now = LocalDate.now(clock).getYear();
        return typed.matches("[0-9]{4}") ? Math.clamp(Integer.parseInt(typed), 1990, now) : now;
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(SHEET)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
