package org.kepu.activities;

import java.util.Map;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * What came of a campaign.
 *
 * @param byCounty by the county things take place in; what is for the whole city stands under the city
 */
public record CampaignSums(
        CampaignTotals all, Map<UnitId, CampaignTotals> byUnit, Map<AreaId, CampaignTotals> byCounty) {

    public CampaignSums {
        byUnit = Map.copyOf(byUnit);
        byCounty = Map.copyOf(byCounty);
    }
}
