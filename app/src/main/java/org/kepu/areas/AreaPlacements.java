package org.kepu.areas;

import java.util.Optional;
import java.util.function.Function;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.shared.AreaId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the areas of addresses lie: {@code /areas/{area}}, and {@code {city}} where a page is about a city. */
@Configuration
class AreaPlacements {

    @Bean
    PlacementSource areaPlacement(AreaQueries areas) {
        return new Source("area", areas, Area::placement);
    }

    @Bean
    PlacementSource cityPlacement(AreaQueries areas) {
        return new Source("city", areas, Area::placement);
    }

    /** The place an area takes in the one above: whoever runs a county does not rename or close the county itself. */
    @Bean
    PlacementSource placeAbove(AreaQueries areas) {
        return new Source(
                "place",
                areas,
                area -> area.parent().map(areas::get).map(Area::placement).orElseGet(area::placement));
    }

    private record Source(String variable, AreaQueries areas, Function<Area, Placement> place)
            implements PlacementSource {
        @Override
        public Optional<Placement> find(String value) {
            return areas.find(AreaId.parse(value)).map(place);
        }
    }
}
