package org.kepu.experts;

import org.kepu.access.PlacementSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An expert belongs to the area that keeps the entry. */
@Configuration
class ExpertPlacements {

    @Bean
    PlacementSource expertPlacement(ExpertQueries experts) {
        return PlacementSource.of(
                "expert", text -> experts.find(ExpertId.parse(text)).map(ExpertView::placement));
    }
}
