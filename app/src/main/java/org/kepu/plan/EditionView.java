package org.kepu.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kepu.files.FileId;

/** One edition of a plan in the list of its editions. */
public record EditionView(
        int number,
        EditionReason reason,
        String documentNumber,
        Optional<LocalDate> issuedOn,
        Instant adoptedAt,
        Optional<FileId> source) {}
