package org.kepu.appraisal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An appraisal lies in its area; a sheet there too, and with its unit or county. */
@Configuration
class AppraisalPlacements {

    @Bean
    PlacementSource appraisalPlacement(AppraisalRows rows, AreaQueries areas) {
        return new Source(
                "appraisal",
                text -> rows.find(AppraisalId.parse(text))
                        .flatMap(appraisal -> areas.find(appraisal.area()))
                        .map(Area::placement));
    }

    @Bean
    PlacementSource appraisalSheetPlacement(AppraisalRows rows, SheetRows sheets, AreaQueries areas) {
        return new Source(
                "sheet",
                text -> sheets.find(SheetId.parse(text)).map(sheet -> {
                    Area owner = areas.get(rows.get(sheet.appraisal()).area());
                    return switch (sheet.subject()) {
                        case Subject.OfUnit(UnitId unit) ->
                            new Placement(Set.copyOf(owner.path()), Set.of(unit), Optional.empty());
                        case Subject.OfArea(AreaId area) -> areas.get(area).placement();
                    };
                }));
    }

    private record Source(String variable, Function<String, Optional<Placement>> finder) implements PlacementSource {
        @Override
        public Optional<Placement> find(String value) {
            try {
                return finder.apply(value);
            } catch (NotFound mistyped) {
                return Optional.empty();
            }
        }
    }
}
