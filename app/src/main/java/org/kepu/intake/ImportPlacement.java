package org.kepu.intake;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.springframework.stereotype.Component;

/** An import lies in the area whose plan it is to become. */
@Component
class ImportPlacement implements PlacementSource {

    private final ImportRows imports;
    private final AreaQueries areas;

    ImportPlacement(ImportRows imports, AreaQueries areas) {
        this.imports = imports;
        this.areas = areas;
    }

    @Override
    public String variable() {
        return "document";
    }

    @Override
    public Optional<Placement> find(String value) {
        return imports.areaOf(ImportId.parse(value)).flatMap(areas::find).map(Area::placement);
    }
}
