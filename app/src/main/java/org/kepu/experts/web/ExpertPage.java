package org.kepu.experts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kepu.experts.ConflictView;
import org.kepu.experts.ExpertView;
import org.kepu.web.FormErrors;

/**
 * One expert.
 *
 * @param name as far as the viewer may read it, empty if it was erased
 * @param phone whole where it was asked for, else empty
 * @param area whose register it is
 * @param keeps whether the viewer keeps the entry
 * @param cells what was typed for a declaration
 */
public record ExpertPage(
        ExpertView expert,
        String name,
        String phone,
        String area,
        List<ConflictView> conflicts,
        LocalDate today,
        boolean keeps,
        Map<String, String> cells,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The address of this page. */
    public String address() {
        return "/volunteers/experts/" + expert.id();
    }
}
