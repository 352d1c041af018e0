package org.kepu.volunteers;

import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.testing.Place;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Makes teams with volunteers for tests. */
@Component
public class Squad {

    private final Teams teams;
    private final Volunteers volunteers;
    private final Serving serving;
    private final UnitQueries units;
    private final AccountFixture accounts;
    private final Clock clock;

    Squad(
            Teams teams,
            Volunteers volunteers,
            Serving serving,
            UnitQueries units,
            AccountFixture accounts,
            Clock clock) {
        this.teams = teams;
        this.volunteers = volunteers;
        this.serving = serving;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The liaison of the unit of the place. */
    public static Viewer liaison(Place place) {
        return as(place, Role.LIAISON, new Scope.OfUnit(place.unit()));
    }

    /** Who leads teams made by {@link #team}. */
    public static Viewer leader(Place place) {
        return as(place, Role.TEAM_LEADER, new Scope.Own(place.person()));
    }

    /** The person of the place with a role. */
    public static Viewer as(Place place, Role role, Scope scope) {
        return new Viewer(Optional.of(place.person()), "测试员", List.of(new Grant(role, scope)));
    }

    /** A team of the place's unit, led by its person. */
    public TeamId team(Place place, String name) {
        boolean leads = teams.listLeaders(units.get(place.unit())).stream()
                .anyMatch(holder -> holder.account().equals(place.person()));
        if (!leads) {
            accounts.grant(place.person(), Role.TEAM_LEADER, new Scope.Own(place.person()));
        }
        return done(teams.register(
                place.unit(),
                TeamDraft.named(name).ledBy(place.person()).skilledIn(Set.of(Topic.CROPS)),
                liaison(place)));
    }

    /** A grown-up who joined a year ago. */
    public VolunteerId volunteer(Place place, TeamId team, String name) {
        return done(volunteers.enter(
                team, VolunteerDraft.of(name, "13812345678", 1980, today().minusYears(1)), leader(place)));
    }

    /** A service of today in the city of the place. */
    public ServiceDraft aService(Place place, String title, Map<VolunteerId, String> hours) {
        Map<VolunteerId, BigDecimal> typed = new java.util.HashMap<>();
        hours.forEach((volunteer, number) -> typed.put(volunteer, new BigDecimal(number)));
        return new ServiceDraft(today(), place.area(), title, Map.of(Audience.FARMER, 30L), Set.of(), typed);
    }

    /** A recorded service. */
    public ServiceId service(Place place, TeamId team, String title, Map<VolunteerId, String> hours) {
        return done(record(place, team, title, hours));
    }

    /** What comes of recording a service. */
    Outcome<ServiceId> record(Place place, TeamId team, String title, Map<VolunteerId, String> hours) {
        return serving.record(team, aService(place, title, hours), leader(place));
    }

    /** Today in China. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
