package org.kepu.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.springframework.stereotype.Component;

/** Finds what the rows of a sheet of figures name. */
@Component
class FigureSheetPlaces {

    private final IndicatorRows rows;
    private final AreaQueries areas;

    FigureSheetPlaces(IndicatorRows rows, AreaQueries areas) {
        this.rows = rows;
        this.areas = areas;
    }

    /** What a sheet for this area may name: the indicators of it and of the areas above, the area itself and all below. */
    Known of(AreaId area) {
        Area place = areas.get(area);
        Map<String, Area> named = new HashMap<>();
        areas.listTree(area).forEach(each -> {
            named.putIfAbsent(each.name(), each);
            named.putIfAbsent(each.code(), each);
        });
        return new Known(place, rows.list(place.path()), named);
    }

    /** What to call a figure in a sentence. */
    String name(FigureKey key) {
        return rows.find(key.indicator())
                .orElseThrow(() -> new NotFound("indicator " + key.indicator()))
                .name();
    }

    /** What can be named. */
    record Known(Area area, List<Indicator> indicators, Map<String, Area> areas) {

        /** Says which names of a row nobody knows. */
        void complain(RowReader reader, SheetRow row) {
            reader.required("indicator", 200);
            if (!row.text("indicator").isEmpty()
                    && indicator(row.text("indicator")).isEmpty()) {
                reader.refuse("indicator", "indicators.sheet.indicator", row.text("indicator"));
            }
            if (!row.text("area").isEmpty() && !areas.containsKey(row.text("area"))) {
                reader.refuse("area", "indicators.sheet.area", row.text("area"), area.name());
            }
        }

        /** Reads a row; names nobody knows become ids nobody has. */
        FigureDraft draft(RowReader reader) {
            String place = reader.text("area", 60);
            return FigureCells.draft(
                    reader,
                    indicator(reader.text("indicator", 200)).map(Indicator::id).orElseGet(IndicatorId::create),
                    Optional.ofNullable(areas.get(place)).orElse(area).id());
        }

        private Optional<Indicator> indicator(String name) {
            return Formulas.find(name, indicators);
        }
    }
}
