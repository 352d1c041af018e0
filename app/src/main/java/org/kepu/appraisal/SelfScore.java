package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kepu.files.FileId;

/**
 * What a subject says about an item.
 *
 * @param files proof that was uploaded now, besides what is there
 */
public record SelfScore(
        ItemId item, Optional<BigDecimal> counted, Optional<BigDecimal> score, String note, List<FileId> files) {

    public SelfScore {
        note = note.strip();
        files = List.copyOf(files);
    }
}
