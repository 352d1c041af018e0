package org.kepu.supervision;

import java.util.UUID;

/** What a notice is about. */
public enum MatterKind {
    /** 任务. */
    TASK("/tasks/"),
    /** 进展报送. */
    REPORT("/reports/"),
    /** 任务条目. */
    CLAUSE("/clauses/"),
    /** 其他事项. */
    FREE("");

    private final String below;

    MatterKind(String below) {
        this.below = below;
    }

    /** Where a subject of this kind can be seen. */
    String path(UUID subject) {
        return below + subject;
    }
}
