package org.kepu.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kepu.areas.Area;
import org.kepu.plan.EditionView;
import org.kepu.plan.PlanStatus;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.plan.ProgrammeKind;
import org.kepu.web.Moment;
import org.kepu.web.Ui;
import org.kepu.web.YearSpan;

/**
 * One edition of a plan for the public.
 *
 * @param others running and closed plans of every area, this one among them
 * @param editions of this plan, newest first
 * @param thisYear to tell what is over
 */
public record PlanPage(
        PlanView plan,
        Area area,
        List<PlanSummary> others,
        List<EditionView> editions,
        List<Goal> goals,
        int thisYear) {

    /** The parts of the plan that have programmes. */
    public List<ProgrammeKind> kinds() {
        return Arrays.stream(ProgrammeKind.values())
                .filter(kind -> !programmes(kind).isEmpty())
                .toList();
    }

    /** The programmes of one part. */
    public List<PlanView.Programme> programmes(ProgrammeKind kind) {
        return plan.programmes().stream()
                .filter(programme -> programme.kind() == kind)
                .toList();
    }

    /** Actions and projects: what is done, without how it is organised. */
    public List<PlanView.Programme> works() {
        return plan.programmes().stream()
                .filter(programme -> programme.kind() != ProgrammeKind.MECHANISM)
                .toList();
    }

    /** How many clauses actions and projects have. */
    public int clauseCount() {
        return works().stream()
                .mapToInt(programme -> programme.clauses().size())
                .sum();
    }

    /** How many units of a programme's clauses lead at least one of them. */
    public long leaders(PlanView.Programme programme) {
        return programme.clauses().stream()
                .flatMap(clause -> clause.leads().stream())
                .map(PlanView.Duty::unit)
                .distinct()
                .count();
    }

    /** How many clauses are led, every leading unit counted. */
    public int leads() {
        return plan.unitLoads().stream().mapToInt(PlanView.UnitLoad::leads).sum();
    }

    /** How many supporting duties there are. */
    public int supports() {
        return plan.unitLoads().stream().mapToInt(PlanView.UnitLoad::supports).sum();
    }

    /** Whether this is what is in force, not an older edition. */
    public boolean current() {
        return plan.edition() == plan.summary().edition();
    }

    /** Plans of the same area for other periods, newest first. */
    public List<PlanSummary> periods() {
        return others.stream()
                .filter(other -> other.area().equals(plan.summary().area()))
                .toList();
    }

    /** Whether other areas have plans too. */
    public boolean moreAreas() {
        return others.size() > periods().size();
    }

    /** The address of this plan. */
    public String path() {
        return "/plans/" + plan.summary().id();
    }

    /** First year of the band: of the plan, or of a phase that begins earlier. */
    public int firstYear() {
        return plan.phases().stream()
                .mapToInt(phase -> phase.period().from())
                .reduce(plan.summary().period().from(), Math::min);
    }

    /** Last year of the band. */
    public int lastYear() {
        return plan.phases().stream()
                .mapToInt(phase -> phase.period().to())
                .reduce(plan.summary().period().to(), Math::max);
    }

    /** Names of units in one line. */
    public static String names(List<PlanView.Duty> duties, String comma) {
        return duties.stream().map(PlanView.Duty::name).collect(Collectors.joining(comma));
    }

    /** The phases on the band of years. */
    public List<YearSpan> phases(Ui ui) {
        return plan.phases().stream()
                .map(phase -> {
                    Moment.State state =
                            state(phase.period().from(), phase.period().to());
                    return new YearSpan(
                            phase.name(), phase.period().from(), phase.period().to(), state, ui.t(state));
                })
                .toList();
    }

    private Moment.State state(int from, int to) {
        if (plan.summary().status() == PlanStatus.CLOSED || to < thisYear) {
            return Moment.State.PAST;
        }
        return from > thisYear ? Moment.State.NEXT : Moment.State.NOW;
    }
}
