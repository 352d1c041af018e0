package org.kepu.files;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.access.Placements;
import org.kepu.access.Scope;
import org.springframework.stereotype.Component;

/** A file at hand lies where its holder lies; a file without a holder is nowhere by itself. */
@Component
class ProofPlacements implements PlacementSource {

    private final ProofTable table;
    private final Placements places;

    ProofPlacements(ProofTable table, Placements places) {
        this.table = table;
        this.places = places;
    }

    @Override
    public String variable() {
        return "proof";
    }

    @Override
    public Optional<Placement> find(String value) {
        return table.holder(FileId.parse(value))
                .map(holder -> switch (holder) {
                    case Holder.OfUnit(var unit) -> new Scope.OfUnit(unit);
                    case Holder.OfArea(var area) -> new Scope.WithinArea(area);
                })
                .flatMap(places::find);
    }
}
