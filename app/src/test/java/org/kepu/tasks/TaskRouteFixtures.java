package org.kepu.tasks;

import static org.kepu.testing.PlaceFixture.done;

import java.util.Map;
import java.util.Set;
import org.kepu.access.Viewer;
import org.kepu.accounts.ScopeKind;
import org.kepu.plan.PlanId;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Programmes are drafts; a task alone is issued, so that its units know of it. */
@Configuration
class TaskRouteFixtures {

    @Bean
    RouteFixture annualFixture(Programmes programmes) {
        return fixture("annual", Set.of(ScopeKind.AREA), (place, _) -> {
            PlanId plan = programmes.plan(place, "馆校合作");
            return programmes.draft(plan, Programmes.office(place.area())).toString();
        });
    }

    @Bean
    RouteFixture taskFixture(Programmes programmes, ProgrammeQueries queries, Tasking tasking) {
        return fixture("task", Set.of(ScopeKind.AREA, ScopeKind.UNIT), (place, before) -> {
            String annual = before.get("annual");
            if (annual == null) {
                return programmes.issued(place).toString();
            }
            ProgrammeView programme = queries.get(AnnualProgrammeId.parse(annual));
            Viewer office = Programmes.office(place.area());
            TaskDraft draft = TaskDraft.of(programmes.clauses(programme.plan()).getFirst(), "组织学生进馆");
            return done(tasking.add(programme.id(), draft, programmes.act(office)))
                    .toString();
        });
    }

    private interface Making {
        String at(Place place, Map<String, String> before);
    }

    private static RouteFixture fixture(String variable, Set<ScopeKind> reachedBy, Making making) {
        return new RouteFixture() {
            @Override
            public String variable() {
                return variable;
            }

            @Override
            public Set<ScopeKind> reachedBy() {
                return reachedBy;
            }

            @Override
            public String create(Place place, Map<String, String> before) {
                return making.at(place, before);
            }
        };
    }
}
