package org.kepu.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A programme as it was issued.
 *
 * @param issuedOn the day of the document
 * @param reason why it was amended, empty for the first edition
 * @param issuedAt when it was recorded here
 * @param tasks in order; empty in lists of editions
 */
public record EditionView(
        int number,
        String documentNumber,
        LocalDate issuedOn,
        String reason,
        String title,
        String introduction,
        Instant issuedAt,
        String issuedBy,
        List<IssuedTask> tasks) {}
