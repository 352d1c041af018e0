package org.kepu.intake.web;

import java.util.List;
import org.kepu.intake.review.Sentences;
import org.kepu.plan.PlanDraft;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of a clause.
 *
 * @param previous id of the clause before, empty for the first
 * @param names every unit the draft knows, parted by 、
 */
public record ClausePage(
        Bench bench,
        PlanDraft.Clause clause,
        String number,
        ClauseForm form,
        String was,
        FormErrors errors,
        String previous,
        String next,
        String names) {

    /** The address of the form. */
    public String address() {
        return bench.address() + "/clauses/" + clause.id();
    }

    /** Where the text can be cut. */
    public List<Option> cuts() {
        return Sentences.starts(clause.text()).stream()
                .map(start -> new Option(Integer.toString(start.at()), start.words()))
                .toList();
    }

    /** Where the clause can go. */
    public List<Option> programmes() {
        return bench.review().draft().programmes().stream()
                .filter(programme -> programme.clauses().stream()
                        .noneMatch(other -> other.id().equals(clause.id())))
                .map(programme -> new Option(programme.id(), programme.number() + programme.title()))
                .toList();
    }

    /** What was uncertain about it. */
    public List<NoticeRow> notices() {
        return clause.lines().map(bench::noticesAt).orElse(List.of());
    }
}
