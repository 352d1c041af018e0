package org.kepu.open311.web;

import static org.kepu.open311.web.Document.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.areas.Area;
import org.kepu.areas.AreaLevel;
import org.kepu.areas.AreaQueries;
import org.kepu.orders.ServiceView;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what an order of a service must tell besides what every request tells. */
@Component
class Definitions {

    private final AreaQueries areas;
    private final MessageSource messages;

    Definitions(AreaQueries areas, MessageSource messages) {
        this.areas = areas;
        this.messages = messages;
    }

    Document of(ServiceView service, Locale locale) {
        List<Map<String, @Nullable Object>> attributes = new ArrayList<>();
        add(attributes, "audience", "singlevaluelist", true, audiences(service, locale), locale);
        add(attributes, "people", "number", true, List.of(), locale);
        add(attributes, "area", "singlevaluelist", false, places(service.city()), locale);
        add(attributes, "wished", "string", false, List.of(), locale);
        add(attributes, "consent", "singlevaluelist", true, consent(locale), locale);
        return Document.of(
                "service_definition",
                fields(
                        "service_code",
                        service.id().toString(),
                        "attributes",
                        new Document.Listed("attribute", attributes)));
    }

    private void add(
            List<Map<String, @Nullable Object>> attributes,
            String code,
            String datatype,
            boolean required,
            List<Map<String, @Nullable Object>> values,
            Locale locale) {
        Map<String, @Nullable Object> attribute = fields(
                "variable",
                true,
                "code",
                code,
                "datatype",
                datatype,
                "required",
                required,
                "datatype_description",
                text("open311.attribute." + code + ".hint", locale),
                "order",
                attributes.size() + 1,
                "description",
                text("open311.attribute." + code, locale));
        if (!values.isEmpty()) {
            attribute.put("values", new Document.Listed("value", values));
        }
        attributes.add(attribute);
    }

    private List<Map<String, @Nullable Object>> audiences(ServiceView service, Locale locale) {
        return service.audiences().stream()
                .sorted(Comparator.<Audience>naturalOrder())
                .map(audience -> fields("key", audience.name(), "name", text("audience." + audience.name(), locale)))
                .toList();
    }

    /** Counties and towns, each after what it lies in. */
    private List<Map<String, @Nullable Object>> places(AreaId city) {
        List<Area> tree = areas.listTree(city, AreaLevel.TOWNSHIP);
        Map<AreaId, String> names = tree.stream().collect(Collectors.toMap(Area::id, Area::name));
        return tree.stream()
                .filter(area -> !area.id().equals(city))
                .map(area -> fields(
                        "key",
                        area.id().toString(),
                        "name",
                        area.path().stream()
                                .skip(1)
                                .map(step -> names.getOrDefault(step, ""))
                                .collect(Collectors.joining())))
                .toList();
    }

    private List<Map<String, @Nullable Object>> consent(Locale locale) {
        return List.of(fields("key", "yes", "name", text("open311.consent.yes", locale)));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
