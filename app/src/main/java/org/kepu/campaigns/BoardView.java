package org.kepu.campaigns;

import java.util.List;
import java.util.Map;
import org.kepu.activities.CampaignActivity;
import org.kepu.activities.CampaignTotals;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;

/**
 * A campaign as a viewer sees it.
 *
 * @param units within reach, in protocol order
 * @param counties within reach; empty for those who look at units only
 * @param names of the areas activities take place in
 */
public record BoardView(
        CampaignTotals all,
        List<Standing> units,
        List<Standing> counties,
        Paged<CampaignActivity> activities,
        Map<AreaId, String> names) {

    public BoardView {
        units = List.copyOf(units);
        counties = List.copyOf(counties);
        names = Map.copyOf(names);
    }
}
