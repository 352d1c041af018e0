package org.kepu.honours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.audit.Deed;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.Confirmation;
import org.kepu.volunteers.People;
import org.kepu.volunteers.RecordRow;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.YearQueries;
import org.kepu.volunteers.YearRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the list of a year and the records of a team as sheets. */
@Service
public class RecordSheets {

    /** The list of a year. */
    static final SheetForm YEAR = new SheetForm(
            "serviceYear",
            List.of(
                    Column.of("rank"),
                    Column.of("number"),
                    Column.of("name"),
                    Column.of("team"),
                    Column.of("hours"),
                    Column.of("confirmed"),
                    Column.of("services"),
                    Column.of("days"),
                    Column.of("all"),
                    Column.of("stars")));

    /** The records of a team; described in the guide for who reads them into another system. */
    static final SheetForm RECORDS = new SheetForm(
            "serviceRecords",
            List.of(
                    Column.of("group").oneOf(RecordGroup.values()),
                    Column.of("number"),
                    Column.of("name"),
                    Column.of("team"),
                    Column.of("unit"),
                    Column.of("day"),
                    Column.of("areaCode"),
                    Column.of("text"),
                    Column.of("hours"),
                    Column.of("confirmation").oneOf(Confirmation.values())));

    private static final int MOST = 20_000;
    private static final int PAGE = 200;

    private final YearQueries years;
    private final TeamQueries teams;
    private final People people;
    private final UnitQueries units;
    private final AreaQueries areas;
    private final Honours honours;
    private final Spreadsheets spreadsheets;
    private final ApplicationEventPublisher events;

    RecordSheets(
            YearQueries years,
            TeamQueries teams,
            People people,
            UnitQueries units,
            AreaQueries areas,
            Honours honours,
            Spreadsheets spreadsheets,
            ApplicationEventPublisher events) {
        this.years = years;
        this.teams = teams;
        this.people = people;
        this.units = units;
        this.areas = areas;
        this.honours = honours;
        this.spreadsheets = spreadsheets;
        this.events = events;
    }

    /** The list of a year in the teams the viewer reaches, up to 20,000 people; an entry in the audit trail. */
    @Transactional
    public byte[] year(Viewer viewer, Role[] roles, int year, Locale locale) {
        List<YearRow> rows = all(viewer, roles, year);
        Map<TeamId, TeamView> of =
                teams.map(rows.stream().map(YearRow::team).distinct().toList());
        Map<VolunteerId, String> names = people.names(
                viewer, rows.stream().collect(Collectors.toMap(YearRow::volunteer, row -> of.get(row.team()))));
        Map<AreaId, Stars> stars = new HashMap<>();
        List<Map<String, String>> cells = new ArrayList<>();
        for (YearRow row : rows) {
            TeamView team = Objects.requireNonNull(of.get(row.team()));
            AreaId city = team.path().getFirst();
            cells.add(Map.of(
                    "rank", Integer.toString(cells.size() + 1),
                    "number", row.printed(),
                    "name", names.getOrDefault(row.volunteer(), ""),
                    "team", team.name(),
                    "hours", plain(row.hours()),
                    "confirmed", plain(row.confirmed()),
                    "services", Integer.toString(row.services()),
                    "days", Integer.toString(row.days()),
                    "all", plain(row.all()),
                    "stars",
                            Integer.toString(
                                    stars.computeIfAbsent(city, honours::stars).of(row.all()))));
        }
        events.publishEvent(new Deed(viewer, "honours.year.exported", "year " + year));
        return spreadsheets.export(YEAR, cells, locale);
    }

    /** All records of a team with names, for who keeps them; an entry in the audit trail. */
    @Transactional
    public byte[] records(TeamId id, Viewer viewer, Locale locale) {
        TeamView team = teams.get(id);
        String unit = units.get(team.unit()).fullName();
        List<RecordRow> rows = years.listRecords(id);
        Map<VolunteerId, String> names = people.names(
                viewer, team, rows.stream().map(RecordRow::volunteer).distinct().toList());
        Map<AreaId, Area> places = areas.map(
                rows.stream().flatMap(row -> row.area().stream()).distinct().toList());
        List<Map<String, String>> cells = rows.stream()
                .map(row -> cells(row, names.getOrDefault(row.volunteer(), ""), team, unit, places))
                .toList();
        events.publishEvent(new Deed(viewer, "honours.records.exported", "team " + id));
        return spreadsheets.export(RECORDS, cells, locale);
    }

    private static Map<String, String> cells(
            RecordRow row, String name, TeamView team, String unit, Map<AreaId, Area> places) {
        LocalDate day = row.day();
        Map<String, String> cells = new HashMap<>();
        cells.put("group", RecordGroup.of(row.kind()).name());
        cells.put("number", "%07d".formatted(row.number()));
        cells.put("name", name);
        cells.put("team", team.name());
        cells.put("unit", unit);
        cells.put("day", day.toString());
        row.area()
                .flatMap(area -> Optional.ofNullable(places.get(area)))
                .ifPresent(area -> cells.put("areaCode", area.code()));
        cells.put("text", row.text());
        row.hours().ifPresent(hours -> cells.put("hours", plain(hours)));
        row.confirmation().ifPresent(confirmation -> cells.put("confirmation", confirmation.name()));
        return cells;
    }

    private List<YearRow> all(Viewer viewer, Role[] roles, int year) {
        List<YearRow> rows = new ArrayList<>();
        Paged<YearRow> next = years.list(viewer, roles, year, new Paging(1, PAGE));
        while (!next.rows().isEmpty() && rows.size() < MOST) {
            rows.addAll(next.rows());
            next = years.list(viewer, roles, year, new Paging(next.paging().page() + 1, PAGE));
        }
        return rows;
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }
}
