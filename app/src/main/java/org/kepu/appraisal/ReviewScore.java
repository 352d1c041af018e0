package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.Optional;

/** What the office says about an item. */
public record ReviewScore(ItemId item, Optional<BigDecimal> score, boolean vetoed, String comment) {

    public ReviewScore {
        comment = comment.strip();
    }
}
