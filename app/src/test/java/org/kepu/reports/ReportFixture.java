package org.kepu.reports;

import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.plan.Drafts;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanTransition;
import org.kepu.plan.Planning;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.stereotype.Component;

/** Opens rounds of fresh cities whose plan has a clause that two units lead together. */
@Component
public class ReportFixture {

    private final PlaceFixture places;
    private final Planning planning;
    private final PlanQueries plans;
    private final Rounds rounds;
    private final ReportQueries queries;
    private final RoundQueries roundQueries;
    private final Clock clock;

    ReportFixture(
            PlaceFixture places,
            Planning planning,
            PlanQueries plans,
            Rounds rounds,
            ReportQueries queries,
            RoundQueries roundQueries,
            Clock clock) {
        this.places = places;
        this.planning = planning;
        this.plans = plans;
        this.rounds = rounds;
        this.queries = queries;
        this.roundQueries = roundQueries;
        this.clock = clock;
    }

    /**
     * A round and the report of the place's unit in it.
     *
     * @param other the report of the unit that leads the same clause
     */
    public record Opened(Place place, RoundId round, ReportId report, ReportId other) {}

    /** A round of the last quarter in a city nobody else uses. */
    public Opened open() {
        return open(places.create());
    }

    /** A round of the last quarter at this place; a plan that runs there already is put aside meanwhile, and no other runs afterwards. */
    Opened openBeside(Place place) {
        Optional<PlanId> running = plans.findRunning(place.area()).map(PlanSummary::id);
        running.ifPresent(plan -> done(planning.move(plan, PlanTransition.CLOSE)));
        Opened opened = open(place);
        done(planning.move(roundQueries.get(opened.round()).plan(), PlanTransition.CLOSE));
        running.ifPresent(plan -> done(planning.move(plan, PlanTransition.REOPEN)));
        return opened;
    }

    private Opened open(Place place) {
        Quarter quarter = quarter();
        PlanDraft.Unit own =
                new PlanDraft.Unit("本单位", "", List.of(), false, Optional.empty(), Optional.of(place.unit()));
        PlanDraft.Clause led = ledTogether(Drafts.clause("科普下乡", "本单位", "市妇联", "市教育局"));
        done(planning.adopt(
                place.area(),
                Drafts.plan(quarter.year() - 1, quarter.year() + 3, Drafts.action("行动", led))
                        .withUnits(List.of(own))));
        RoundId round = done(rounds.open(
                place.area(),
                quarter,
                Optional.of(today().plusDays(30)),
                Act.of(office(place.area()), clock.instant()),
                today()));
        List<ReportRow> rows = queries.list(round);
        ReportId report = rows.stream()
                .filter(row -> row.unit().equals(place.unit()))
                .findFirst()
                .orElseThrow()
                .id();
        ReportId other = rows.stream()
                .filter(row -> row.unitName().equals("市妇联"))
                .findFirst()
                .orElseThrow()
                .id();
        return new Opened(place, round, report, other);
    }

    private static PlanDraft.Clause ledTogether(PlanDraft.Clause clause) {
        return new PlanDraft.Clause(
                clause.id(),
                clause.title(),
                clause.text(),
                List.of(
                        new PlanDraft.Duty("本单位", DutyRole.LEAD),
                        new PlanDraft.Duty("市妇联", DutyRole.LEAD),
                        new PlanDraft.Duty("市教育局", DutyRole.SUPPORT)),
                clause.openEnded(),
                clause.lines(),
                clause.continues(),
                clause.predecessors());
    }

    /** The quarter that has ended last. */
    public Quarter quarter() {
        return Quarter.of(today()).previous();
    }

    /** What day it is. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Something done now. */
    public Act act(Viewer by) {
        return Act.of(by, clock.instant());
    }

    /** Something done now for this reason. */
    public Act act(Viewer by, String reason) {
        return new Act(by, clock.instant(), reason);
    }

    /** A form that only says this. */
    public static Map<String, String> saying(String overview) {
        return Map.of("overview", overview);
    }

    /** The office of an area. */
    public static Viewer office(AreaId area) {
        return viewer(Role.OFFICE, new Scope.WithinArea(area));
    }

    /** Somebody of a unit. */
    public static Viewer of(Role role, UnitId unit) {
        return viewer(role, new Scope.OfUnit(unit));
    }

    private static Viewer viewer(Role role, Scope scope) {
        return new Viewer(Optional.of(AccountId.create()), "测试员", List.of(new Grant(role, scope)));
    }
}
