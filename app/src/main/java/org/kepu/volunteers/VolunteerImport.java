package org.kepu.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.audit.Deed;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportRefused;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters the volunteers of a sheet into a team; option {@code team}. Who is in the team under the same name and phone is left alone. */
@Component
class VolunteerImport implements SheetImport {

    private final Volunteers volunteers;
    private final VolunteerQueries queries;
    private final VolunteerTable table;
    private final TeamQueries teams;
    private final People people;
    private final AreaQueries areas;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VolunteerImport(
            Volunteers volunteers,
            VolunteerQueries queries,
            VolunteerTable table,
            TeamQueries teams,
            People people,
            AreaQueries areas,
            ApplicationEventPublisher events,
            Clock clock) {
        this.volunteers = volunteers;
        this.queries = queries;
        this.table = table;
        this.teams = teams;
        this.people = people;
        this.areas = areas;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public SheetForm form() {
        return VolunteerRows.FORM;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return viewer.hasAnyOver(team(options).placement(), Role.LIAISON, Role.TEAM_LEADER);
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options) {
        TeamView team = team(options);
        Set<String> present = present(team);
        Set<String> seen = new HashSet<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        for (VolunteerRows.Line line : read(rows, team)) {
            if (line.draft().isEmpty()) {
                verdicts.add(RowVerdict.wrong(line.row(), line.name(), line.problems()));
            } else if (!team.active()) {
                verdicts.add(RowVerdict.wrong(
                        line.row(), line.name(), List.of(Refusal.at("name", "volunteers.refusal.dissolved"))));
            } else if (!seen.add(key(line.draft().get()))) {
                verdicts.add(RowVerdict.wrong(
                        line.row(), line.name(), List.of(Refusal.at("name", "volunteers.refusal.twiceInFile"))));
            } else if (present.contains(key(line.draft().get()))) {
                verdicts.add(RowVerdict.changed(line.row(), line.name(), List.of()));
            } else {
                verdicts.add(RowVerdict.created(line.row(), line.name()));
            }
        }
        return verdicts;
    }

    @Override
    public String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by) {
        TeamView team = team(options);
        Set<String> present = present(team);
        return read(rows, team).stream()
                .flatMap(line -> line.draft().stream())
                .filter(draft -> !present.contains(key(draft)))
                .map(draft -> ImportRefused.done(volunteers.enter(team.id(), draft, by))
                        .toString())
                .collect(Collectors.joining(" "));
    }

    /** Removes those entered, with name and phone; not once any of them has hours or records. */
    @Override
    public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
        TeamView team = team(options);
        List<VolunteerId> entered = Arrays.stream(receipt.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(VolunteerId::parse)
                .toList();
        if (table.anyServed(entered)) {
            return List.of(Refusal.at("", "volunteers.refusal.served.undo"));
        }
        entered.forEach(volunteer -> people.erase(team, volunteer));
        table.remove(entered);
        events.publishEvent(new Deed(by, "volunteers.import.undone", "team " + team.id()));
        return List.of();
    }

    @Override
    public String back(Map<String, String> options) {
        return "/volunteers/teams/" + team(options).id();
    }

    private List<VolunteerRows.Line> read(List<SheetRow> rows, TeamView team) {
        VolunteerRows reader = new VolunteerRows(team.path().getFirst(), LocalDate.now(clock), areas);
        return rows.stream().map(reader::read).toList();
    }

    private Set<String> present(TeamView team) {
        return people.keys(
                team,
                queries.listPresent(team.id()).stream().map(VolunteerView::id).toList());
    }

    private static String key(VolunteerDraft draft) {
        return draft.name() + "\n" + draft.phone();
    }

    private TeamView team(Map<String, String> options) {
        return teams.get(TeamId.parse(options.getOrDefault("team", new UUID(0, 0).toString())));
    }
}
