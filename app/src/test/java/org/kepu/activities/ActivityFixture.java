package org.kepu.activities;

import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.kepu.testing.Place;
import org.springframework.stereotype.Component;

/** Activities of a place's unit. */
@Component
public class ActivityFixture {

    private final ActivityRegister register;
    private final ActivitySteps steps;
    private final ActivityQueries queries;
    private final Closing closing;
    private final Instant begin;

    ActivityFixture(
            ActivityRegister register, ActivitySteps steps, ActivityQueries queries, Closing closing, Clock clock) {
        this.register = register;
        this.steps = steps;
        this.queries = queries;
        this.closing = closing;
        this.begin = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Somebody who keeps the activities of the place's unit. */
    public Viewer liaison(Place place) {
        return viewer(place, Role.LIAISON, new Scope.OfUnit(place.unit()));
    }

    Viewer viewer(Place place, Role role, Scope scope) {
        return new Viewer(Optional.of(place.person()), "示例联络员", List.of(new Grant(role, scope)));
    }

    /** So many hours after the tests began, the same whenever asked, on the full second. */
    public Instant in(long hours) {
        return begin.plus(Duration.ofHours(hours));
    }

    /** Sessions of two hours that begin in so many hours from now. */
    public List<SessionDraft> sessions(long... hours) {
        return IntStream.range(0, hours.length)
                .mapToObj(i -> new SessionDraft(Optional.empty(), in(hours[i]), in(hours[i] + 2)))
                .toList();
    }

    /** A talk for farmers in the place's city, open to everybody, with a title of its own. */
    public ActivityDraft talk(Place place, List<SessionDraft> sessions) {
        return draft(place.unit(), place.area(), title(), sessions, terms(Optional.empty()));
    }

    /** A title nobody else has. */
    public String title() {
        return "香菇种植讲座" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    }

    /** Without sign-up, or with so many places. */
    public SignUpTerms terms(Optional<Integer> capacity) {
        return new SignUpTerms(capacity.isPresent(), capacity, Optional.empty(), Optional.empty(), true, List.of());
    }

    /** With these terms. */
    public ActivityDraft draft(UnitId unit, AreaId area, String title, List<SessionDraft> sessions, SignUpTerms terms) {
        return new ActivityDraft(
                Optional.of(unit),
                title,
                "讲菌种、温湿度和病虫害防治。",
                Optional.of(ActivityKind.LECTURE),
                sessions.size() > 1 ? Rhythm.RECURRING : Rhythm.SINGLE,
                Set.of(Audience.FARMER),
                Set.of(),
                "",
                "",
                "",
                Optional.of(area),
                Attendance.ON_SITE,
                "村委会二楼",
                "",
                sessions,
                Map.of(CostItem.PRINTING, 50_000L),
                terms,
                false,
                List.of());
    }

    /** Entered but not announced. */
    public ActivityId drafted(Place place, ActivityDraft draft) {
        return done(register.save(Optional.empty(), draft, liaison(place)));
    }

    /** Announced to the public. */
    public ActivityId announced(Place place, ActivityDraft draft) {
        ActivityId id = drafted(place, draft);
        done(steps.announce(id, liaison(place)));
        return id;
    }

    /** Announced to the public, with so many places in each session. */
    public ActivityId announced(Place place, int capacity, long... hours) {
        return announced(
                place, draft(place.unit(), place.area(), title(), sessions(hours), terms(Optional.of(capacity))));
    }

    /** A talk under a theme, at this area, that begins in so many hours. */
    public ActivityDraft themed(Place place, AreaId area, String theme, long hours) {
        ActivityDraft plain = draft(place.unit(), area, title(), sessions(hours), terms(Optional.empty()));
        return new ActivityDraft(
                plain.unit(),
                plain.title(),
                plain.description(),
                plain.kind(),
                plain.rhythm(),
                plain.audiences(),
                plain.clauses(),
                theme,
                plain.partners(),
                plain.contact(),
                plain.area(),
                plain.attendance(),
                plain.venue(),
                plain.link(),
                plain.sessions(),
                plain.costs(),
                plain.signUp(),
                plain.sample(),
                plain.unread());
    }

    /** A talk under a theme fifty hours ago, closed with so many farmers. */
    public ActivityId closed(Place place, AreaId area, String theme, int farmers) {
        ActivityId id = announced(place, themed(place, area, theme, -50));
        done(closing.close(id, counted(id, farmers), liaison(place)));
        return id;
    }

    /** Opened again to be corrected. */
    public void reopen(Place place, ActivityId id) {
        done(closing.reopen(id, "人数数错了", liaison(place)));
    }

    /** So many farmers in each session. */
    ClosingDraft counted(ActivityId id, int farmers) {
        Map<SessionId, Map<Audience, Integer>> came = queries.listSessions(id).stream()
                .collect(Collectors.toMap(SessionView::id, _ -> Map.of(Audience.FARMER, farmers)));
        return new ClosingDraft(
                came, Map.of(), "群众反映很实用", "忻州晚报", Map.of(CostItem.FEES, 80_000L), List.of(), List.of());
    }
}
