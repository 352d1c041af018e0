package org.kepu.orders;

import java.util.Set;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.volunteers.Topic;

/**
 * How many orders of a service were sent for an audience of an area. Merged and withdrawn ones are left out: they ask for nothing of
 * their own.
 *
 * @param area as exactly as it was given
 * @param topics of the service
 * @param all orders
 * @param waiting those without a team and a day
 * @param refused those that were not accepted
 * @param served those whose visit both sides confirmed
 */
public record Demand(
        AreaId area, Audience audience, Set<Topic> topics, long all, long waiting, long refused, long served) {

    public Demand {
        topics = Set.copyOf(topics);
    }
}
