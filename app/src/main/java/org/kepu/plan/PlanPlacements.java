package org.kepu.plan;

import java.util.Optional;
import java.util.function.Function;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the plans and clauses of addresses lie: in the area of the plan. */
@Configuration
class PlanPlacements {

    @Bean
    PlacementSource planPlacement(PlanRows plans, AreaQueries areas) {
        return new Source("plan", text -> plans.areaOf(PlanId.parse(text)), areas);
    }

    @Bean
    PlacementSource clausePlacement(PlanRows plans, AreaQueries areas) {
        return new Source("clause", text -> plans.areaOf(ClauseId.parse(text)), areas);
    }

    private record Source(String variable, Function<String, Optional<AreaId>> areaOf, AreaQueries areas)
            implements PlacementSource {
        @Override
        public Optional<Placement> find(String value) {
            return areaOf.apply(value).flatMap(areas::find).map(Area::placement);
        }
    }
}
