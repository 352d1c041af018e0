package org.kepu.open311.web;

import java.util.List;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.springframework.stereotype.Component;

/** Which city is meant: {@code jurisdiction_id} is its code, and may be left out where there is only one city. */
@Component
class Jurisdictions {

    private final AreaQueries areas;

    Jurisdictions(AreaQueries areas) {
        this.areas = areas;
    }

    /** The city that is meant; a bad call if none is. */
    Area get(String asked) {
        List<Area> cities = areas.listCities();
        if (!asked.isBlank()) {
            return cities.stream()
                    .filter(city -> code(city).equals(asked.strip()))
                    .findFirst()
                    .orElseThrow(() -> BadCall.notFound("open311.error.jurisdictionUnknown", asked));
        }
        if (cities.size() != 1) {
            throw BadCall.wrong("open311.error.jurisdictionMissing");
        }
        return cities.getFirst();
    }

    private static String code(Area city) {
        return city.gbCode().orElse(city.code());
    }
}
