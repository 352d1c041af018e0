package org.kepu.reports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.files.FileId;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.shared.UnitId;

/**
 * A report, whole.
 *
 * @param overview 总体进展
 * @param problems 问题和原因
 * @param plans 下一步打算
 * @param sections clauses the unit leads, then those it supports
 * @param files what is attached
 * @param steps who did what with it, first to last
 */
public record ReportView(
        ReportRow row,
        String overview,
        String problems,
        String plans,
        List<Section> sections,
        List<FileId> files,
        List<Step> steps) {

    static final String BODY = "body.";

    public ReportView {
        sections = List.copyOf(sections);
        files = List.copyOf(files);
        steps = List.copyOf(steps);
    }

    /** What is kept in every field of its form: overview, problems, plans, and sections under {@link #field}. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("overview", overview);
        texts.put("problems", problems);
        texts.put("plans", plans);
        sections.forEach(section -> texts.put(field(section), section.body().orElse("")));
        return texts;
    }

    /** For each field, something short that tells whether its text is still the same. */
    public Map<String, String> prints() {
        Map<String, String> prints = new LinkedHashMap<>();
        texts().forEach((field, text) -> prints.put(field, TextPrint.of(text)));
        return prints;
    }

    /** The field of a section. */
    public static String field(Section section) {
        return BODY + section.clause();
    }

    /**
     * What the unit says about one clause.
     *
     * @param body empty if nobody has written anything yet, which is not the same as an empty text
     * @param figures of the ledger: as they are now while the report is a draft, else as they were when it was handed in
     * @param now what the ledger says now where that differs from what was handed in
     * @param follows name of the co-leading unit whose answer was taken over, empty if none was
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
            String follows,
            List<Other> others) {}

    /**
     * What another leading unit says about the clause.
     *
     * @param submittedAt empty if it has not answered yet; then its text is empty
     */
    public record Other(UnitId unit, String unitName, Optional<Instant> submittedAt, String body) {}

    /**
     * A step that was taken.
     *
     * @param insteadOf name of the person for whom it was taken, who was away; empty if for nobody
     */
    public record Step(ReportStep step, String by, Instant at, String reason, String insteadOf) {}
}
