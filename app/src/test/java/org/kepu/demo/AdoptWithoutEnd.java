package org.kepu.demo;

import java.util.List;
import java.util.Optional;
import org.kepu.areas.ReferenceAreas;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.Planning;
import org.kepu.shared.AreaId;
import org.kepu.units.ReferenceUnits;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What {@link CrashTests} kills: it says which edition of the plan it finds and whether that is whole, then adopts one edition
 * after the other and says so after each. Every text of edition n ends in n.
 */
@Component
@Profile("crash")
class AdoptWithoutEnd implements ApplicationRunner {

    private final ReferenceAreas areas;
    private final ReferenceUnits units;
    private final Planning planning;
    private final PlanQueries plans;

    AdoptWithoutEnd(ReferenceAreas areas, ReferenceUnits units, Planning planning, PlanQueries plans) {
        this.areas = areas;
        this.units = units;
        this.planning = planning;
        this.plans = plans;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        AreaId city = areas.load("xinzhou");
        units.load("xinzhou", city);
        Optional<PlanSummary> present = plans.findRunning(city);
        int edition = present.map(PlanSummary::edition).orElse(0);
        boolean whole = present.map(plan -> isWhole(plan, edition)).orElse(true);
        System.out.println("found " + edition + " " + (whole ? "whole" : "torn"));
        while (true) {
            planning.adopt(city, draft(edition + 1));
            int now = plans.findRunning(city).orElseThrow().edition();
            System.out.println("adopted " + now);
            edition = now;
        }
    }

    private boolean isWhole(PlanSummary plan, int edition) {
        var view = plans.get(plan.id());
        return view.clauses().size() == SampleCity.plan().clauses().size()
                && view.clauses().stream().allMatch(clause -> clause.text().endsWith("#" + edition))
                && plans.listEditions(plan.id()).size() == edition;
    }

    private static PlanDraft draft(int edition) {
        PlanDraft plan = SampleCity.plan();
        return plan.withProgrammes(plan.programmes().stream()
                .map(programme -> programme.withClauses(ending(programme.clauses(), edition)))
                .toList());
    }

    private static List<PlanDraft.Clause> ending(List<PlanDraft.Clause> clauses, int edition) {
        return clauses.stream()
                .map(clause -> new PlanDraft.Clause(
                        clause.id(),
                        clause.title(),
                        clause.text() + "#" + edition,
                        clause.duties(),
                        clause.openEnded(),
                        clause.lines(),
                        clause.continues(),
                        clause.predecessors()))
                .toList();
    }
}
