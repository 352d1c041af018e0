package org.kepu.campaigns.web;

import java.util.Map;
import org.kepu.web.FormErrors;

/**
 * Targets being set.
 *
 * @param counties names by key of the holder
 * @param units names by key of the holder
 */
public record TargetsPage(
        Chosen chosen,
        Map<String, String> counties,
        Map<String, String> units,
        Map<String, String> cells,
        FormErrors errors) {

    /** What stands in a field. */
    public String cell(String name) {
        return cells.getOrDefault(name, "");
    }
}
