package org.kepu.intake.web;

import java.util.List;
import java.util.Optional;
import org.kepu.intake.Review;
import org.kepu.plan.PlanDraft;

/**
 * The workplace of a review: the source on one side, the reading on the other.
 *
 * @param marked the lines the page is about, empty for the overview
 */
public record Bench(Review review, String area, Optional<PlanDraft.Lines> marked) {

    /** The address of the document. */
    public String address() {
        return "/office/documents/" + review.about().id();
    }

    /** The clause in whose lines a line lies. */
    public Optional<String> clauseAt(int line) {
        return review.draft().clauses().stream()
                .filter(clause -> clause.lines()
                        .filter(lines -> lines.first() <= line && line <= lines.last())
                        .isPresent())
                .map(PlanDraft.Clause::id)
                .findFirst();
    }

    /** Where a line leads: in the overview to the clause on the same page, in a form to the clause's form. */
    public Optional<String> addressAt(int line) {
        return clauseAt(line).map(id -> marked.isEmpty() ? "#c-" + id : address() + "/clauses/" + id + "#L" + line);
    }

    /** Whether the page is about this line. */
    public boolean isMarked(int line) {
        return marked.filter(lines -> lines.first() <= line && line <= lines.last())
                .isPresent();
    }

    /** Whether something uncertain at this line is not settled. */
    public boolean isDoubtful(int line) {
        return review.draft().notices().stream()
                .anyMatch(notice ->
                        notice.line() == line && !notice.settled() && notice.level() != PlanDraft.Notice.Level.INFO);
    }

    /** Whether there is a source to show. */
    public boolean hasSource() {
        return !review.lines().isEmpty();
    }

    /** The notices about these lines with their indexes. */
    public List<NoticeRow> noticesAt(PlanDraft.Lines lines) {
        return NoticeRow.of(this).stream()
                .filter(row ->
                        lines.first() <= row.notice().line() && row.notice().line() <= lines.last())
                .toList();
    }
}
