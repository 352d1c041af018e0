package org.kepu.reports;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A round lies in the area that opened it; a report there and with its unit. */
@Configuration
class ReportPlacements {

    @Bean
    PlacementSource roundPlacement(RoundQueries queries, AreaQueries areas) {
        return source(
                "round",
                text -> queries.find(RoundId.parse(text))
                        .flatMap(round -> areas.find(round.area()))
                        .map(Area::placement));
    }

    @Bean
    PlacementSource reportPlacement(ReportQueries queries, AreaQueries areas) {
        return source(
                "report",
                text -> queries.find(ReportId.parse(text)).map(report -> {
                    Set<AreaId> around = new HashSet<>(areas.get(report.area()).path());
                    return new Placement(around, Set.of(report.unit()), Optional.empty());
                }));
    }

    private static PlacementSource source(String variable, Function<String, Optional<Placement>> find) {
        return new PlacementSource() {
            @Override
            public String variable() {
                return variable;
            }

            @Override
            public Optional<Placement> find(String value) {
                try {
                    return find.apply(value);
                } catch (NotFound mistyped) {
                    return Optional.empty();
                }
            }
        };
    }
}
