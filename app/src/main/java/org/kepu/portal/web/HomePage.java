package org.kepu.portal.web;

import java.util.List;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.areas.Population;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.plan.ProgrammeKind;
import org.kepu.web.Tile;

/**
 * What a visitor sees first: the city's plan at a glance and where to go.
 *
 * @param plan the running plan, else the newest; empty before the first is adopted
 * @param others all other public plans, newest first
 * @param city whose plan it is
 * @param tiles counties by the people who live in them
 * @param beside areas administered beside the counties, with the county whose figures include them
 * @param part what a visitor can do
 */
public record HomePage(
        Optional<PlanView> plan,
        List<PlanSummary> others,
        Optional<Area> city,
        List<Tile> tiles,
        List<Beside> beside,
        TakingPart part) {

    /** An area without published figures of its own. */
    public record Beside(String name, String within) {}

    /** The programmes of one part of the plan. */
    public List<PlanView.Programme> programmes(ProgrammeKind kind) {
        return plan.stream()
                .flatMap(view -> view.programmes().stream())
                .filter(programme -> programme.kind() == kind)
                .toList();
    }

    /** The clauses of actions and projects. */
    public int clauses() {
        return plan.stream()
                .flatMap(view -> view.programmes().stream())
                .filter(programme -> programme.kind() != ProgrammeKind.MECHANISM)
                .mapToInt(programme -> programme.clauses().size())
                .sum();
    }

    /** The first indicator of the plan. */
    public Optional<PlanView.Indicator> goal() {
        return plan.flatMap(view -> view.indicators().stream().findFirst());
    }

    /** How many people live in the city, if it was published. */
    public Optional<Population> population() {
        return city.flatMap(Area::population);
    }

    /** The address of the plan. */
    public String planPath() {
        return plan.map(view -> "/plans/" + view.summary().id()).orElse("/plans");
    }
}
