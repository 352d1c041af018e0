package org.kepu.appraisal;

import java.time.LocalDate;
import java.util.Optional;
import org.kepu.shared.AreaId;

/**
 * A yearly appraisal.
 *
 * @param objectionsUntil last day for objections, once results were announced
 * @param noticeFrom first day of the public notice
 * @param noticeUntil last day of the public notice
 */
public record Appraisal(
        AppraisalId id,
        AreaId area,
        AppraisalDraft draft,
        AppraisalState state,
        Optional<LocalDate> objectionsUntil,
        Optional<LocalDate> noticeFrom,
        Optional<LocalDate> noticeUntil) {

    /** Whether the public sees the ranking. */
    public boolean published() {
        return state == AppraisalState.NOTICE || state == AppraisalState.FINAL;
    }

    /** Whether those appraised see their results. */
    public boolean announced() {
        return published() || state == AppraisalState.OBJECTING;
    }
}
