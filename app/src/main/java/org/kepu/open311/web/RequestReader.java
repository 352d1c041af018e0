package org.kepu.open311.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.orders.OrderDraft;
import org.kepu.orders.ServiceId;
import org.springframework.stereotype.Component;

/** Reads what a program sends into an order. */
@Component
class RequestReader {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern URL = Pattern.compile("https?://\\S{1,480}");
    private static final int REMARKS = 4000;

    private final AreaQueries areas;

    RequestReader(AreaQueries areas) {
        this.areas = areas;
    }

    static Optional<UUID> id(String text) {
        return Optional.of(text.strip())
                .filter(id -> UUID_TEXT.matcher(id).matches())
                .map(UUID::fromString);
    }

    static ServiceId service(String code) {
        return id(code).map(ServiceId::new).orElseThrow(() -> BadCall.notFound("open311.error.service", code));
    }

    /** The token the sender gave the request, to know it again. */
    static Optional<UUID> token(Map<String, String> form) {
        String token = form.getOrDefault("token", "");
        if (token.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(id(token).orElseThrow(() -> BadCall.wrong("open311.error.token")));
    }

    /** What is ordered, and where: by name of an area, else by the seat that is nearest to the coordinates. */
    OrderDraft read(Map<String, String> form, Area city) {
        String address = form.getOrDefault("address_string", "").strip();
        Optional<Coordinates> coordinates = Coordinates.read(form);
        Optional<String> named = Stream.of("attribute[area]", "address_id")
                .map(argument -> form.getOrDefault(argument, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
        if (address.isEmpty() && coordinates.isEmpty() && named.isEmpty()) {
            throw BadCall.wrong("open311.error.location");
        }
        String area = named.map(value ->
                        id(value).map(UUID::toString).orElseThrow(() -> BadCall.wrong("open311.error.area", value)))
                .or(() -> coordinates
                        .flatMap(point -> point.nearest(areas.listCounties(city.id())))
                        .map(found -> found.id().toString()))
                .orElse("");
        Map<String, String> cells = new HashMap<>();
        cells.put("name", name(form));
        cells.put("mobile", form.getOrDefault("phone", ""));
        cells.put("area", area);
        cells.put(
                "place",
                address.isEmpty() ? coordinates.map(Coordinates::toString).orElse("") : address);
        Stream.of("audience", "people", "wished", "consent")
                .forEach(code -> cells.put(code, form.getOrDefault("attribute[" + code + "]", "")));
        cells.put("remarks", remarks(form));
        return OrderDraft.read(cells);
    }

    /** Chinese names have the family name first. */
    private static String name(Map<String, String> form) {
        String given = form.getOrDefault("first_name", "").strip();
        String family = form.getOrDefault("last_name", "").strip();
        boolean chinese = (given + family).codePoints().anyMatch(Character::isIdeographic);
        return chinese
                ? family + given
                : Stream.of(given, family).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String remarks(Map<String, String> form) {
        String description = form.getOrDefault("description", "").strip();
        String media = form.getOrDefault("media_url", "").strip();
        if (description.length() > REMARKS) {
            throw BadCall.wrong("open311.error.description", REMARKS);
        }
        if (media.isEmpty()) {
            return description;
        }
        if (!URL.matcher(media).matches()) {
            throw BadCall.wrong("open311.error.media");
        }
        return description.length() + media.length() < REMARKS ? (description + "\n" + media).strip() : description;
    }
}
