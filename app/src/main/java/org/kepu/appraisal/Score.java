package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kepu.files.FileId;

/**
 * What is said about one item on one sheet.
 *
 * @param counted how much there is, as the subject counts
 * @param self 自评分
 * @param note what the subject says, and where the proof is
 * @param files what proves it
 * @param reviewed 审核分
 * @param vetoed whether the office found the veto
 * @param comment the office's
 */
public record Score(
        ItemId item,
        Optional<BigDecimal> counted,
        Optional<BigDecimal> self,
        String note,
        List<FileId> files,
        Optional<BigDecimal> reviewed,
        boolean vetoed,
        String comment) {

    public Score {
        files = List.copyOf(files);
    }

    /** Nothing was said yet. */
    static Score none(ItemId item) {
        return new Score(item, Optional.empty(), Optional.empty(), "", List.of(), Optional.empty(), false, "");
    }
}
