package org.kepu.signups;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityOffer;
import org.kepu.activities.ActivityView;
import org.kepu.activities.SessionView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the page of an activity how many places are left and leads to the form; its keepers come to the list. */
@Component
@Order(10)
class SignUpOffer implements ActivityOffer {

    private final SignUpQueries queries;
    private final Clock clock;

    SignUpOffer(SignUpQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public List<Line> forEverybody(ActivityView activity, List<SessionView> sessions) {
        List<Place> places = PlaceQueries.list(activity, sessions);
        Instant now = clock.instant();
        List<Place> open = places.stream().filter(place -> place.openAt(now)).toList();
        if (open.isEmpty()) {
            return places.stream().anyMatch(place -> place.stands() && place.early(now))
                    ? List.of(Line.button(address(activity), "signups.offer.early"))
                    : List.of();
        }
        Map<PlaceId, Occupancy> taken = queries.listOccupancy(activity.id()).stream()
                .collect(Collectors.toMap(Occupancy::place, Function.identity()));
        List<Line> lines = new ArrayList<>();
        if (activity.signUp().capacity().isPresent()) {
            int left = open.stream()
                    .mapToInt(place -> Optional.ofNullable(taken.get(place.id()))
                            .flatMap(Occupancy::left)
                            .orElse(place.capacity().orElse(0)))
                    .sum();
            lines.add(left > 0 ? Line.sentence("signups.offer.left", left) : Line.sentence("signups.offer.full"));
            lines.add(Line.button(address(activity), left > 0 ? "signups.offer" : "signups.offer.wait"));
        } else {
            lines.add(Line.button(address(activity), "signups.offer"));
        }
        return lines;
    }

    @Override
    public List<Line> forKeepers(ActivityView activity, List<SessionView> sessions, Viewer viewer) {
        if (!activity.signUp().needed() || !activity.publicly()) {
            return List.of();
        }
        List<Occupancy> taken = queries.listOccupancy(activity.id());
        return List.of(
                Line.sentence(
                        "signups.offer.counts",
                        taken.stream().mapToInt(Occupancy::confirmed).sum(),
                        taken.stream()
                                .mapToInt(place -> place.waiting() + place.offered())
                                .sum()),
                Line.button("/activities/work/" + activity.id() + "/signups", "signups.list"));
    }

    private static String address(ActivityView activity) {
        return "/activities/" + activity.id() + "/signup";
    }
}
