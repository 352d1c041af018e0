package org.kepu.notices.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * A letter being written.
 *
 * @param offices whose office writes, to choose from if there are several
 * @param units units of that office's area
 * @param counties counties of that office's area
 * @param cells what was typed
 * @param chosen what was ticked
 */
public record LetterFormPage(
        List<Option> offices,
        List<Option> units,
        List<Option> counties,
        Map<String, String> cells,
        Set<String> chosen,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
