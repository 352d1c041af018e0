package org.kepu.matching;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.areas.Area;
import org.kepu.areas.AreaLevel;
import org.kepu.areas.AreaQueries;
import org.kepu.matching.core.Need;
import org.kepu.matching.core.Spot;
import org.kepu.matching.core.Wish;
import org.kepu.matching.core.WishReading;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderView;
import org.kepu.orders.ServiceId;
import org.kepu.orders.ServiceView;
import org.kepu.orders.TeamRecords;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.Topic;
import org.springframework.stereotype.Component;

/** Orders as the ranking and the plan know them. Work safety is taught beside machines and therefore does not suit volunteers under age. */
@Component
class CityNeeds {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final OfferQueries services;
    private final TeamRecords records;
    private final AreaQueries areas;
    private final Spots spots;

    CityNeeds(OfferQueries services, TeamRecords records, AreaQueries areas, Spots spots) {
        this.services = services;
        this.records = records;
        this.areas = areas;
        this.spots = spots;
    }

    /** What these orders of a city need. */
    List<Need> facts(AreaId city, List<OrderView> orders, LocalDate today) {
        Map<ServiceId, ServiceView> asked =
                services.map(orders.stream().map(OrderView::service).collect(Collectors.toSet()));
        Map<AreaId, Spot> places =
                spots.map(orders.stream().map(OrderView::area).collect(Collectors.toSet()));
        Map<AreaId, AreaId> townships = townships(orders);
        Map<AreaId, TeamId> last = records.listLastTeams(city);
        Set<AreaId> served = records.listServedAreas(city);
        return orders.stream()
                .map(order -> {
                    Set<Topic> topics = topics(order, asked.get(order.service()));
                    AreaId township = Objects.requireNonNull(townships.get(order.area()));
                    return new Need(
                            order.id().toString(),
                            topics.stream().map(Enum::name).collect(Collectors.toSet()),
                            Optional.ofNullable(asked.get(order.service()))
                                    .map(ServiceView::minutes)
                                    .orElse(60),
                            Objects.requireNonNull(places.get(order.area())),
                            township.toString(),
                            !served.contains(township),
                            (int) Math.max(
                                    0, ChronoUnit.DAYS.between(LocalDate.ofInstant(order.sentAt(), CHINA), today)),
                            !topics.contains(Topic.WORK_SKILLS),
                            wish(order),
                            Optional.ofNullable(last.get(order.area()))
                                    .map(TeamId::toString)
                                    .orElse(""),
                            order.state() != OrderState.DISPATCHED);
                })
                .toList();
    }

    /** What the service is about, by its title where nobody said it. */
    private static Set<Topic> topics(OrderView order, @Nullable ServiceView service) {
        return service == null || service.topics().isEmpty() ? TitleWords.topics(order.title()) : service.topics();
    }

    /** When the requester wishes the visit, in words of the day on which the order was sent. */
    static Wish wish(OrderView order) {
        return WishReading.read(order.wished(), LocalDate.ofInstant(order.sentAt(), CHINA));
    }

    /** For each place the township it lies in, or the place itself where only a county is known. */
    private Map<AreaId, AreaId> townships(Collection<OrderView> orders) {
        Set<AreaId> all =
                orders.stream().flatMap(order -> order.path().stream()).collect(Collectors.toSet());
        Map<AreaId, Area> found = areas.map(all);
        Map<AreaId, AreaId> townships = new HashMap<>();
        for (OrderView order : orders) {
            townships.put(
                    order.area(),
                    order.path().stream()
                            .filter(id -> Optional.ofNullable(found.get(id))
                                    .filter(area -> area.kind().level() == AreaLevel.TOWNSHIP)
                                    .isPresent())
                            .findFirst()
                            .orElse(order.area()));
        }
        return townships;
    }
}
