package org.kepu.progress;

import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanId;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.Figure;
import org.kepu.tasks.Programmes;
import org.kepu.tasks.Progressing;
import org.kepu.tasks.TaskDraft;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.Tasking;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.stereotype.Component;

/** A city whose plan has two clauses: for the first there is a task with the goal of 40 lectures, for the second there is none. */
@Component
public class BoardFixture {

    private final PlaceFixture places;
    private final Programmes programmes;
    private final Tasking tasking;
    private final Progressing progressing;
    private final TaskQueries tasks;
    private final Ledger ledger;
    private final Clock clock;

    BoardFixture(
            PlaceFixture places,
            Programmes programmes,
            Tasking tasking,
            Progressing progressing,
            TaskQueries tasks,
            Ledger ledger,
            Clock clock) {
        this.places = places;
        this.programmes = programmes;
        this.tasking = tasking;
        this.progressing = progressing;
        this.tasks = tasks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was made. */
    public record City(Place place, PlanId plan, List<ClauseId> clauses, TaskId task, int year) {}

    /** A city nobody else uses. */
    public City create() {
        Place place = places.create();
        Viewer office = Programmes.office(place.area());
        PlanId plan = programmes.plan(place, "馆校合作", "科普下乡");
        List<ClauseId> clauses = programmes.clauses(plan);
        AnnualProgrammeId programme = programmes.draft(plan, office);
        TaskId task = done(tasking.add(
                programme,
                TaskDraft.of(clauses.getFirst(), "组织科学讲座").withGoals("举办讲座40场", List.of()),
                programmes.act(office)));
        programmes.issue(programme, office);
        return new City(place, plan, clauses, task, Programmes.YEAR);
    }

    /** So many lectures are reported for the task. */
    public void reach(City city, String lectures) {
        done(progressing.enter(
                city.task(),
                tasks.get(city.task()).goals().getFirst().id(),
                new Figure(LocalDate.of(city.year(), 1, 2), new java.math.BigDecimal(lectures), "工作总结"),
                programmes.act(Programmes.office(city.place().area()))));
    }

    /** One lecture with so many farmers, done by the unit of the place for the first clause. */
    public EntryId lecture(City city, int farmers) {
        return done(ledger.append(
                EntryDraft.of(
                                LocalDate.of(city.year(), 1, 2),
                                city.place().area(),
                                HappeningKind.LECTURE,
                                "蘑菇种植讲座",
                                "test:" + AccountId.create())
                        .by(city.place().unit())
                        .serving(city.clauses().getFirst())
                        .reaching(Audience.FARMER, farmers)
                        .counting(Measure.SESSIONS, 1),
                city.place().person()));
    }

    /** What day it is. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
