package org.kepu.activities.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kepu.activities.ActivityDraft;
import org.kepu.activities.SessionDraft;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.kepu.web.Ui;

/**
 * An activity being entered or changed.
 *
 * @param address where the form goes
 * @param fresh whether it is entered anew
 * @param announced whether the public knows of it, so that sessions stay
 * @param typed what stands in the fields
 */
public record FormPage(
        String address,
        boolean fresh,
        boolean announced,
        List<Option> units,
        List<Option> areas,
        List<Option> clauses,
        List<Option> themes,
        Typed typed,
        FormErrors errors) {

    /**
     * What stands in the fields.
     *
     * @param lists what is chosen in groups of checkboxes
     * @param leftOut repetitions that fall on holidays
     * @param unknown years of repetitions whose holidays nobody entered
     */
    record Typed(
            Map<String, String> cells,
            Map<String, Set<String>> lists,
            List<SessionDraft> leftOut,
            List<Integer> unknown) {

        static Typed of(Map<String, String> cells, Map<String, Set<String>> lists) {
            return new Typed(cells, lists, List.of(), List.of());
        }
    }

    /** What stands in a field. */
    public String cell(String name) {
        return typed.cells().getOrDefault(name, "");
    }

    /** What is chosen in a group. */
    public Set<String> chosen(String name) {
        return typed.lists().getOrDefault(name, Set.of());
    }

    /** Repetitions that fall on holidays, to be chosen nevertheless. */
    public List<Option> leftOut(Ui ui) {
        return typed.leftOut().stream()
                .map(session -> new Option(session.span(), SessionTime.text(ui, session.starts(), session.ends())))
                .toList();
    }

    /** Years whose holidays nobody entered, in words. */
    public String unknown(Ui ui) {
        return typed.unknown().stream().map(String::valueOf).collect(Collectors.joining(ui.t("list.comma")));
    }

    /** The numbers of the rows of sessions. */
    public List<Integer> rows() {
        return IntStream.range(0, ActivityDraft.MOST_SESSIONS)
                .filter(i -> typed.cells().containsKey("day-" + i))
                .boxed()
                .toList();
    }
}
