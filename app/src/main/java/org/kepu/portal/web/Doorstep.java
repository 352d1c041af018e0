package org.kepu.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.activities.ActivityFilter;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityState;
import org.kepu.activities.Listed;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.ServiceFilter;
import org.kepu.orders.ServiceView;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.springframework.stereotype.Component;

/** Finds a little of what residents can take part in and order. */
@Component
class Doorstep {

    private static final int SHOWN = 4;
    private static final Paging FEW = new Paging(1, SHOWN);

    /** Enough to fill the page although some of what was announced does not take place. */
    private static final Paging SOME = new Paging(1, 3 * SHOWN);

    private static final Duration AHEAD = Duration.ofDays(60);

    private final ActivityQueries activities;
    private final OfferQueries offers;
    private final AreaQueries areas;
    private final Clock clock;

    Doorstep(ActivityQueries activities, OfferQueries offers, AreaQueries areas, Clock clock) {
        this.activities = activities;
        this.offers = offers;
        this.areas = areas;
        this.clock = clock;
    }

    TakingPart today() {
        Instant now = clock.instant();
        List<Listed> next = activities
                .list(
                        new ActivityFilter(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                now,
                                now.plus(AHEAD)),
                        SOME)
                .rows()
                .stream()
                .filter(listed -> listed.activity().state() == ActivityState.ANNOUNCED
                        && !listed.next().calledOff())
                .limit(SHOWN)
                .toList();
        List<ServiceView> services = offers.list(
                        ServiceFilter.ALL, LocalDate.now(clock).getMonthValue(), FEW)
                .rows();
        Map<AreaId, String> places = areas
                .map(next.stream()
                        .map(listed -> listed.activity().place().area())
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(Area::id, Area::name));
        return new TakingPart(next, places, services);
    }
}
