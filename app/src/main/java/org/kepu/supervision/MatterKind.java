package org.kepu.supervision;

import java.util.Arrays;
import java.util.Optional;
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

    /** The subject that can be seen at this path; empty if it is not that of a subject. */
    public static Optional<UUID> subjectOf(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind != FREE && path.startsWith(kind.below))
                .map(kind -> path.substring(kind.below.length()))
                .filter(rest -> rest.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .findFirst();
    }
}
