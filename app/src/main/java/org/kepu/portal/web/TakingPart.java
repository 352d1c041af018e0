package org.kepu.portal.web;

import java.util.List;
import java.util.Map;
import org.kepu.activities.Listed;
import org.kepu.orders.ServiceView;
import org.kepu.shared.AreaId;

/**
 * What residents can do themselves.
 *
 * @param activities what comes next
 * @param places names of the areas they are in
 * @param services what can be ordered, what is in season first
 */
public record TakingPart(List<Listed> activities, Map<AreaId, String> places, List<ServiceView> services) {

    /** Where an activity is. */
    public String place(Listed listed) {
        return places.getOrDefault(listed.activity().place().area(), "");
    }
}
