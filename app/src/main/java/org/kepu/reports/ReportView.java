package org.kepu.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kepu.files.FileId;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.shared.UnitId;

/**
 * A report, whole.
 *
 * @param revision what forms send back
 * @param overview 总体进展
 * @param problems 问题和原因
 * @param plans 下一步打算
 * @param sections clauses the unit leads, then those it supports
 * @param files what is attached
 * @param steps who did what with it, first to last
 */
public record ReportView(
        ReportRow row,
        int revision,
        String overview,
        String problems,
        String plans,
        List<Section> sections,
        List<FileId> files,
        List<Step> steps) {

    public ReportView {
        sections = List.copyOf(sections);
        files = List.copyOf(files);
        steps = List.copyOf(steps);
    }

    /**
     * What the unit says about one clause.
     *
     * @param body empty if nobody has written anything yet, which is not the same as an empty text
     * @param figures of the ledger: as they are now while the report is a draft, else as they were when it was handed in
     * @param now what the ledger says now where that differs from what was handed in
     * @param others what other leading units hand in for it, who answered first on top
     */
    public record Section(
            ClauseId clause,
            String number,
            String title,
            DutyRole role,
            Optional<String> body,
            Figures figures,
            Optional<Figures> now,
            List<Other> others) {}

    /**
     * What another leading unit says about the clause.
     *
     * @param submittedAt empty if it has not answered yet; then its text is empty
     */
    public record Other(UnitId unit, String unitName, Optional<Instant> submittedAt, String body) {}

    /** A step that was taken. */
    public record Step(ReportStep step, String by, Instant at, String reason) {}
}
