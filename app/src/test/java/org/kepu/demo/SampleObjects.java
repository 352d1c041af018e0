package org.kepu.demo;

import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityRegister;
import org.kepu.activities.ActivityView;
import org.kepu.notices.Addressee;
import org.kepu.notices.LetterDraft;
import org.kepu.notices.Letters;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.signups.SignUpQueries;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.AnnualProgrammes;
import org.kepu.tasks.GoalDraft;
import org.kepu.tasks.TaskDraft;
import org.kepu.tasks.Tasking;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.kepu.units.UnitQueries;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the sample city lacks so that every list has something to lead to. */
@Component
@Profile("demo")
class SampleObjects {

    /** What is made, by the path variable that names it, and where it is shown. */
    private static final Map<String, String> WANTED = Map.ofEntries(
            Map.entry("appraisal", "/appraisals/"),
            Map.entry("sheet", "/appraisal-sheets/"),
            Map.entry("supervision", "/supervision/notices/"),
            Map.entry("indicator", "/indicators/"),
            Map.entry("document", "/office/documents/"),
            Map.entry("request", "/privacy/requests/"),
            Map.entry("volunteer", "/volunteers/people/"),
            Map.entry("service", "/volunteers/services/"),
            Map.entry("certificate", "/volunteers/certificates/"),
            Map.entry("visit", "/volunteers/visits/"),
            Map.entry("expert", "/volunteers/experts/"));

    /** A year of the sample plan for which the sample work has no programme. */
    private static final int DRAFTED = 2023;

    private final List<RouteFixture> fixtures;
    private final SamplePeople people;
    private final UnitQueries units;
    private final PlanQueries plans;
    private final AnnualProgrammes programmes;
    private final Tasking tasking;
    private final Letters letters;
    private final ActivityRegister activities;
    private final SignUpQueries signUps;
    private final Clock clock;

    SampleObjects(
            List<RouteFixture> fixtures,
            SamplePeople people,
            UnitQueries units,
            PlanQueries plans,
            AnnualProgrammes programmes,
            Tasking tasking,
            Letters letters,
            ActivityRegister activities,
            SignUpQueries signUps,
            Clock clock) {
        this.fixtures = fixtures;
        this.people = people;
        this.units = units;
        this.plans = plans;
        this.programmes = programmes;
        this.tasking = tasking;
        this.letters = letters;
        this.activities = activities;
        this.signUps = signUps;
        this.clock = clock;
    }

    /** Adds one of each to the unit whose sample people look for it, a letter and a programme that is still a draft; returns pages. */
    List<String> add(AreaId city) {
        AccountId office = people.find(Role.OFFICE, city);
        Place place =
                new Place(city, units.findByName(city, "市教育局").orElseThrow().id(), office);
        Addressee liaison = new Addressee.OfUnit(Role.LIAISON, place.unit());
        done(letters.send(new LetterDraft(city, "报送总结", "请于月底前报送。", List.of(liaison)), office));
        List<String> pages = new ArrayList<>(List.of("/tasks/programmes/" + draft(city, office)));
        fixtures.stream()
                .filter(fixture -> WANTED.containsKey(fixture.variable()))
                .map(fixture -> WANTED.get(fixture.variable()) + fixture.create(place, Map.of()))
                .forEach(pages::add);
        signedUp(city, office).ifPresent(id -> pages.add("/activities/work/" + id));
        pages.add("/activities/work/" + photographed(place));
        return pages;
    }

    /** An activity that was closed with photos. */
    private String photographed(Place place) {
        String activity = fixture("activity").create(place, Map.of());
        fixture("photo").create(place, Map.of("activity", activity));
        return activity;
    }

    private RouteFixture fixture(String variable) {
        return fixtures.stream()
                .filter(each -> each.variable().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    /** A sample activity for which people signed up. */
    private Optional<ActivityId> signedUp(AreaId city, AccountId office) {
        return activities.list(office(city, office), Optional.empty(), new Paging(1, 200)).rows().stream()
                .map(ActivityView::id)
                .filter(id -> !signUps.listOccupancy(id).isEmpty())
                .findFirst();
    }

    private static Viewer office(AreaId city, AccountId office) {
        return new Viewer(Optional.of(office), "办公室", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(city))));
    }

    private AnnualProgrammeId draft(AreaId city, AccountId office) {
        Viewer viewer = office(city, office);
        Act act = Act.of(viewer, clock.instant());
        PlanView plan = plans.get(plans.findRunning(city).orElseThrow().id());
        AnnualProgrammeId programme = done(programmes.create(plan.summary().id(), DRAFTED, "工作要点（起草中）", "", act));
        TaskDraft task = TaskDraft.of(plan.clauses().getFirst().id(), "组织学生进馆")
                .withGoals("组织40场", List.of(GoalDraft.of("组织", BigDecimal.valueOf(40), "场")));
        done(tasking.add(programme, task, act));
        return programme;
    }
}
