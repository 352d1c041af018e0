package org.kepu.signups;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.activities.ActivityChanged;
import org.kepu.activities.ActivityQueries;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the places up to date when an activity changes: added places are offered to who waits, and who signed up is told what was
 * moved or called off.
 */
@Component
class ActivityFollowing {

    private final ActivityQueries activities;
    private final SignUpQueries queries;
    private final WaitingList waitingList;
    private final Clock clock;

    ActivityFollowing(ActivityQueries activities, SignUpQueries queries, WaitingList waitingList, Clock clock) {
        this.activities = activities;
        this.queries = queries;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    @EventListener
    void on(ActivityChanged changed) {
        Set<PlaceId> kept = queries.listOccupancy(changed.activity()).stream()
                .map(Occupancy::place)
                .collect(Collectors.toSet());
        if (!kept.isEmpty()) {
            PlaceQueries.list(activities.get(changed.activity()), activities.listSessions(changed.activity())).stream()
                    .filter(place -> kept.contains(place.id()))
                    .forEach(place -> waitingList.refresh(place, clock.instant()));
        }
    }
}
