package org.kepu.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kepu.files.StoredFile;
import org.kepu.shared.UnitId;

/**
 * Something that was done with a notice.
 *
 * @param unit with which unit; empty for the notice as a whole
 * @param what message key of a short past tense
 * @param text the answer or the reason
 * @param insteadOf name of the person for whom it was done, who was away; empty for nobody
 */
public record EventView(
        Optional<UnitId> unit,
        String what,
        String text,
        Instant at,
        String by,
        String insteadOf,
        List<StoredFile> files) {}
