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
import java.util.stream.Stream;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.files.FileId;
import org.kepu.files.Holder;
import org.kepu.files.ProofUpload;
import org.kepu.files.Proofs;
import org.kepu.files.Samples;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.kepu.testing.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Activities of a place's unit. */
@Component
public class ActivityFixture {

    private final ActivityRegister register;
    private final ActivitySteps steps;
    private final ActivityQueries queries;
    private final Closing closing;
    private final Photos photos;
    private final Proofs proofs;
    private final JdbcClient jdbc;
    private final Instant begin;

    ActivityFixture(
            ActivityRegister register,
            ActivitySteps steps,
            ActivityQueries queries,
            Closing closing,
            Photos photos,
            Proofs proofs,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.steps = steps;
        this.queries = queries;
        this.closing = closing;
        this.photos = photos;
        this.proofs = proofs;
        this.jdbc = jdbc;
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
        return with(plain, theme, plain.clauses());
    }

    /** The same, for this clause of the plan. */
    public ActivityDraft serving(ActivityDraft plain, ClauseId clause) {
        return with(plain, plain.theme(), Set.of(clause));
    }

    private static ActivityDraft with(ActivityDraft plain, String theme, Set<ClauseId> clauses) {
        return new ActivityDraft(
                plain.unit(),
                plain.title(),
                plain.description(),
                plain.kind(),
                plain.rhythm(),
                plain.audiences(),
                clauses,
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

    /** Lets so many days pass over its sessions. */
    public void after(int days, ActivityId id) {
        jdbc.sql("""
            update activities.session set starts_at = starts_at - make_interval(days => :days),
                ends_at = ends_at - make_interval(days => :days)
            where activity_id = :id
            """).param("days", days).param("id", id.value()).update();
    }

    /** Calls its sessions off, one after the other. */
    public void callOffEach(Place place, ActivityId id, String reason) {
        queries.listSessions(id).forEach(session -> done(steps.callOff(id, session.id(), reason, liaison(place))));
    }

    /** A talk under a theme fifty hours ago, closed with so many farmers. */
    public ActivityId closed(Place place, AreaId area, String theme, int farmers) {
        ActivityId id = announced(place, themed(place, area, theme, -50));
        done(closing.close(id, counted(id, farmers), liaison(place)));
        return id;
    }

    /** Closes an announced activity with two photos, of which everybody may see the first. */
    public List<FileId> photographed(Place place, ActivityId id) {
        after(30, id);
        List<FileId> files = Stream.of(60, 90)
                .map(width -> done(proofs.keep(
                        new ProofUpload("现场.jpg", Samples.photo(width, 40, 1), false, false),
                        new Holder.OfUnit(place.unit()),
                        place.person())))
                .toList();
        done(closing.close(id, counted(id, 30, files), liaison(place)));
        done(photos.show(id, List.of(new Photo(files.getFirst(), "农民在棚里听讲")), true, liaison(place)));
        return files;
    }

    /** Opened again to be corrected. */
    public void reopen(Place place, ActivityId id) {
        done(closing.reopen(id, "人数数错了", liaison(place)));
    }

    /** So many farmers in each session. */
    ClosingDraft counted(ActivityId id, int farmers) {
        return counted(id, farmers, List.of());
    }

    /** The same, with files. */
    ClosingDraft counted(ActivityId id, int farmers, List<FileId> files) {
        Map<SessionId, Map<Audience, Integer>> came = queries.listSessions(id).stream()
                .collect(Collectors.toMap(SessionView::id, _ -> Map.of(Audience.FARMER, farmers)));
        return new ClosingDraft(came, Map.of(), "群众反映很实用", "忻州晚报", Map.of(CostItem.FEES, 80_000L), files, List.of());
    }
}
