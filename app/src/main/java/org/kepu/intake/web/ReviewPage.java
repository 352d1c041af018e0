package org.kepu.intake.web;

import java.util.List;
import java.util.Optional;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanSummary;
import org.kepu.web.FormErrors;

/**
 * The overview of a draft.
 *
 * @param base the plan it is a new edition of
 * @param before the plan of the period before
 */
public record ReviewPage(
        Bench bench,
        List<NoticeRow> notices,
        List<UnitRow> units,
        Optional<PlanSummary> base,
        Optional<PlanSummary> before,
        FormErrors errors) {

    /** The draft. */
    public PlanDraft draft() {
        return bench.review().draft();
    }

    /** What a person should look at. */
    public List<NoticeRow> open() {
        return notices.stream().filter(NoticeRow::isOpen).toList();
    }

    /** What was settled or is probably right. */
    public List<NoticeRow> rest() {
        return notices.stream().filter(row -> !row.isOpen()).toList();
    }

    /** Units adopting would create. */
    public List<UnitRow> fresh() {
        return units.stream().filter(row -> row.known().isEmpty()).toList();
    }

    /** New units somebody should think about: groups, and names like one the area has. */
    public List<UnitRow> doubtful() {
        return fresh().stream()
                .filter(row -> row.unit().group() || !row.alike().isEmpty())
                .toList();
    }

    /** Whether the draft may still be changed. */
    public boolean isOpenForWork() {
        return bench.review().about().status().isOpen();
    }

    /** Clauses that have no leading unit. */
    public long withoutLead() {
        return draft().clauses().stream()
                .filter(clause ->
                        clause.duties().stream().noneMatch(duty -> duty.role() == org.kepu.plan.DutyRole.LEAD))
                .count();
    }
}
