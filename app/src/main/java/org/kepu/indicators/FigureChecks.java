package org.kepu.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.NotFound;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Component;

/** Checks figures against their indicator, before they are recorded or imported. */
@Component
class FigureChecks {

    private final IndicatorRows rows;
    private final AreaQueries areas;
    private final Clock clock;

    FigureChecks(IndicatorRows rows, AreaQueries areas, Clock clock) {
        this.rows = rows;
        this.areas = areas;
        this.clock = clock;
    }

    /** What is wrong with a figure, apart from a reason it may need. */
    List<Refusal> check(FigureDraft draft) {
        Indicator indicator = rows.find(draft.key().indicator())
                .orElseThrow(() -> new NotFound("indicator " + draft.key().indicator()));
        List<Refusal> found = new ArrayList<>(
                IndicatorRules.check(draft, indicator, LocalDate.now(clock).getYear()));
        boolean within = areas.find(draft.key().area())
                .filter(place -> place.path().contains(indicator.area()))
                .isPresent();
        if (!within) {
            found.add(Refusal.at("area", "indicators.refusal.area"));
        }
        return found;
    }
}
