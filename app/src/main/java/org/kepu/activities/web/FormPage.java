package org.kepu.activities.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kepu.activities.ActivityDraft;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * An activity being entered or changed.
 *
 * @param address where the form goes
 * @param fresh whether it is entered anew
 * @param announced whether the public knows of it, so that sessions stay
 * @param cells what stands in the fields
 * @param lists what is chosen in groups of checkboxes
 */
public record FormPage(
        String address,
        boolean fresh,
        boolean announced,
        List<Option> units,
        List<Option> areas,
        List<Option> clauses,
        List<Option> themes,
        Map<String, String> cells,
        Map<String, Set<String>> lists,
        FormErrors errors) {

    /** What stands in a field. */
    public String cell(String name) {
        return cells.getOrDefault(name, "");
    }

    /** What is chosen in a group. */
    public Set<String> chosen(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    /** The numbers of the rows of sessions. */
    public List<Integer> rows() {
        return IntStream.range(0, ActivityDraft.MOST_SESSIONS)
                .filter(i -> cells.containsKey("day-" + i))
                .boxed()
                .toList();
    }
}
