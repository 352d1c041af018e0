package org.kepu.orders.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * A service being entered or changed.
 *
 * @param address where the form goes
 * @param cells what stands in the fields
 * @param lists what is chosen of audiences, months and clauses
 */
public record ServiceFormPage(
        String address,
        boolean fresh,
        List<Option> units,
        List<Option> clauses,
        Map<String, String> cells,
        Map<String, Set<String>> lists,
        FormErrors errors) {

    /** What stands in a field. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** What is chosen in a list. */
    public Set<String> chosen(String field) {
        return lists.getOrDefault(field, Set.of());
    }
}
