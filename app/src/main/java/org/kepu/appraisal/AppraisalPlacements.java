package org.kepu.appraisal;

import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An appraisal lies in its area; a sheet there too, and with its unit or county. */
@Configuration
class AppraisalPlacements {

    @Bean
    PlacementSource appraisalPlacement(AppraisalRows rows, AreaQueries areas) {
        return PlacementSource.of(
                "appraisal",
                text -> rows.find(AppraisalId.parse(text))
                        .flatMap(appraisal -> areas.find(appraisal.area()))
                        .map(Area::placement));
    }

    @Bean
    PlacementSource appraisalSheetPlacement(AppraisalRows rows, SheetRows sheets, AreaQueries areas) {
        return PlacementSource.of(
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
}
