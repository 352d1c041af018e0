package org.kepu.tasks;

import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.kepu.access.Act;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.plan.ClauseId;
import org.kepu.plan.Drafts;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.Planning;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.testing.Place;
import org.springframework.stereotype.Component;

/** Makes plans with programmes for tests. */
@Component
public class Programmes {

    /** The year of every programme made here. */
    public static final int YEAR = 2026;

    private final Planning planning;
    private final PlanQueries plans;
    private final AnnualProgrammes programmes;
    private final Tasking tasking;
    private final Clock clock;
    private final AtomicInteger number = new AtomicInteger();

    Programmes(Planning planning, PlanQueries plans, AnnualProgrammes programmes, Tasking tasking, Clock clock) {
        this.planning = planning;
        this.plans = plans;
        this.programmes = programmes;
        this.tasking = tasking;
        this.clock = clock;
    }

    /** A plan with {@link #YEAR} in its period, another one each time, whose clauses are all led by the unit of the place. */
    public PlanId plan(Place place, String... clauses) {
        int made = number.getAndIncrement();
        PlanDraft.Unit unit =
                new PlanDraft.Unit("本单位", "", List.of(), false, Optional.empty(), Optional.of(place.unit()));
        PlanDraft.Clause[] drafts = java.util.Arrays.stream(clauses)
                .map(title -> Drafts.clause(title, "本单位", "市妇联"))
                .toArray(PlanDraft.Clause[]::new);
        PlanDraft draft = Drafts.plan(YEAR - made % 70, YEAR + 1 + made / 70 % 170, Drafts.action("行动", drafts))
                .withUnits(List.of(unit));
        return done(planning.adopt(place.area(), draft));
    }

    /** The clauses of a plan in order. */
    public List<ClauseId> clauses(PlanId plan) {
        return plans.get(plan).clauses().stream().map(clause -> clause.id()).toList();
    }

    /** A programme of {@link #YEAR} that is a draft without tasks. */
    public AnnualProgrammeId draft(PlanId plan, Viewer by) {
        return done(programmes.create(plan, YEAR, YEAR + "年工作要点", "", act(by)));
    }

    /** A task of an issued programme of a fresh plan at this place; led by the unit there. */
    public TaskId issued(Place place) {
        Viewer office = office(place.area());
        PlanId plan = plan(place, "馆校合作");
        AnnualProgrammeId id = draft(plan, office);
        TaskId task = done(tasking.add(
                id,
                TaskDraft.of(clauses(plan).getFirst(), "组织学生进馆").withGoals("举办讲座40场、覆盖农民2000人次", List.of()),
                act(office)));
        issue(id, office);
        return task;
    }

    /** Issues a programme. */
    public void issue(AnnualProgrammeId id, Viewer by) {
        done(programmes.issue(id, new Issue("测科素办发〔2026〕3号", LocalDate.of(YEAR, 3, 19)), act(by)));
    }

    /** The office of an area. */
    public static Viewer office(AreaId area) {
        return viewer(new Grant(Role.OFFICE, new Scope.WithinArea(area)));
    }

    /** The liaison of a unit. */
    public static Viewer liaison(UnitId unit) {
        return viewer(new Grant(Role.LIAISON, new Scope.OfUnit(unit)));
    }

    private static Viewer viewer(Grant grant) {
        return new Viewer(Optional.of(AccountId.create()), "测试员", List.copyOf(Set.of(grant)));
    }

    /** Something done now, without a reason. */
    public Act act(Viewer by) {
        return Act.of(by, now());
    }

    /** Something done now for this reason. */
    public Act act(Viewer by, String reason) {
        return new Act(by, now(), reason);
    }

    private Instant now() {
        return clock.instant();
    }
}
