package org.kepu.supervision;

/** What a notice is about. */
public enum MatterKind {
    /** 任务. */
    TASK,
    /** 进展报送. */
    REPORT,
    /** 任务条目. */
    CLAUSE,
    /** 其他事项. */
    FREE
}
