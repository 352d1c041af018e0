package org.kepu.open311.web;

import static org.kepu.open311.web.Document.fields;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.orders.OrderState;
import org.kepu.orders.PublicOrder;
import org.kepu.shared.AreaId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes orders as requests. What would tell who asked, or where exactly, is left empty. */
@Component
class RequestDocuments {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AreaQueries areas;
    private final MessageSource messages;

    RequestDocuments(AreaQueries areas, MessageSource messages) {
        this.areas = areas;
        this.messages = messages;
    }

    /** The status of a request whose order is in this state. */
    static String status(OrderState state) {
        return state.ended() ? "closed" : "open";
    }

    Document of(List<PublicOrder> orders, Locale locale) {
        Map<AreaId, Area> places =
                areas.map(orders.stream().map(PublicOrder::area).collect(Collectors.toSet()));
        return Document.of(
                "service_requests",
                "request",
                orders.stream()
                        .map(order -> request(order, places.get(order.area()), locale))
                        .toList());
    }

    private Map<String, @Nullable Object> request(PublicOrder order, @Nullable Area place, Locale locale) {
        return fields(
                "service_request_id",
                order.number(),
                "status",
                status(order.state()),
                "status_notes",
                text("orderState." + order.state().name(), locale),
                "service_name",
                order.title(),
                "service_code",
                order.service().toString(),
                "description",
                text(
                        "open311.request.description",
                        locale,
                        text("audience." + order.audience().name(), locale),
                        order.people()),
                "agency_responsible",
                order.responsible(),
                "service_notice",
                null,
                "requested_datetime",
                moment(order.sentAt()),
                "updated_datetime",
                moment(order.changedAt()),
                "expected_datetime",
                order.appointed().map(RequestDocuments::day).orElse(null),
                "address",
                place == null ? null : place.name(),
                "address_id",
                order.area().toString(),
                "zipcode",
                null,
                "lat",
                null,
                "long",
                null,
                "media_url",
                null);
    }

    private static String day(LocalDate day) {
        return moment(day.atTime(LocalTime.MAX).atZone(CHINA).toInstant());
    }

    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(CHINA));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
