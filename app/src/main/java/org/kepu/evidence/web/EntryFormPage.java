package org.kepu.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.evidence.Desk;
import org.kepu.evidence.Entry;
import org.kepu.files.Proof;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form for a happening, new or corrected.
 *
 * @param corrects the wrong entry
 * @param areas places to choose from; empty where there are too many and one is typed
 * @param groups clauses by programme
 * @param recent clauses chosen lately
 */
public record EntryFormPage(
        String action,
        Optional<Entry> corrects,
        Desk desk,
        List<Desk> desks,
        Map<String, String> cells,
        Set<String> clauses,
        List<Option> areas,
        List<Option> units,
        List<Group> groups,
        List<Option> recent,
        List<Proof> kept,
        List<Proof> atHand,
        FormErrors errors) {

    /** The clauses of one programme. */
    public record Group(String name, List<Option> clauses) {}

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The clause that stands in the first field. */
    public String mainClause() {
        return clauses.stream().findFirst().orElse("");
    }

    /** Whether one of the folded fields holds something or is wrong, so that it must be seen. */
    public boolean unfolded(String... fields) {
        for (String field : fields) {
            boolean wrong =
                    errors.list().stream().anyMatch(refusal -> refusal.field().equals(field));
            if (wrong || !cell(field).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
