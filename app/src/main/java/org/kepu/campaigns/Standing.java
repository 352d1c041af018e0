package org.kepu.campaigns;

import java.util.Optional;
import org.kepu.activities.CampaignTotals;

/** How far a unit or a county is. */
public record Standing(TargetHolder holder, String name, CampaignTotals reached, Optional<Integer> target) {

    /** How much of the target is reached, in whole percent, cut off; empty without a target. */
    public Optional<Long> percent() {
        return target.map(people -> reached.people() * 100 / people);
    }

    /** Whether there is anything to tell. */
    public boolean telling() {
        return reached.activities() > 0 || target.isPresent();
    }
}
