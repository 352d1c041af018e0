package org.kepu.areas;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the areas of addresses lie: {@code /areas/{area}}, and {@code {city}} where a page is about a city. */
@Configuration
class AreaPlacements {

    @Bean
    PlacementSource areaPlacement(AreaQueries areas) {
        return new Source("area", areas);
    }

    @Bean
    PlacementSource cityPlacement(AreaQueries areas) {
        return new Source("city", areas);
    }

    private record Source(String variable, AreaQueries areas) implements PlacementSource {
        @Override
        public Optional<Placement> find(String value) {
            try {
                return areas.find(AreaId.parse(value)).map(Area::placement);
            } catch (NotFound mistyped) {
                return Optional.empty();
            }
        }
    }
}
