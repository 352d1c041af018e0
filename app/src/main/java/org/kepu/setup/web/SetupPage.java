package org.kepu.setup.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * One step of the set-up.
 *
 * @param step 1 to 5
 * @param action where the form goes
 * @param cells what was typed, by field
 * @param city the chosen city, from step 3 on
 * @param counties how many counties it has
 * @param units how many units it has; the units themselves as choices in step 5
 * @param shipped whether units come with the software
 * @param link the invitation made in step 5, empty before
 */
public record SetupPage(
        int step,
        String action,
        Map<String, String> cells,
        FormErrors errors,
        Optional<Area> city,
        int counties,
        List<Option> units,
        boolean shipped,
        String link) {

    static SetupPage of(int step, String action, Map<String, String> cells, FormErrors errors) {
        return new SetupPage(step, action, cells, errors, Optional.empty(), 0, List.of(), false, "");
    }

    SetupPage about(Area area, int countiesOfCity, List<Option> unitsOfCity, boolean unitsShipped) {
        return new SetupPage(
                step, action, cells, errors, Optional.of(area), countiesOfCity, unitsOfCity, unitsShipped, link);
    }

    SetupPage with(String invitation) {
        return new SetupPage(step, action, cells, errors, city, counties, units, shipped, invitation);
    }

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
