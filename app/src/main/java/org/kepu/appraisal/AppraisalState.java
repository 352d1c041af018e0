package org.kepu.appraisal;

/** Where an appraisal stands. */
public enum AppraisalState {
    /** Items and subjects are put together. */
    DRAFT,
    /** Units and counties score themselves. */
    SELF_SCORING,
    /** The office reviews. */
    REVIEWING,
    /** Results are known to those appraised, who may object within some working days. */
    OBJECTING,
    /** 公示: the ranking is public for some working days. */
    NOTICE,
    /** Nothing changes any more. */
    FINAL
}
