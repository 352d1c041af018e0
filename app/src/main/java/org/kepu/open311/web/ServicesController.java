package org.kepu.open311.web;

import static org.kepu.open311.web.Document.fields;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.ServiceView;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.web.Site;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What can be asked for: service discovery, the list of services, the definition of one. */
@Controller
class ServicesController {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    /** The day on which what these addresses answer changed last. */
    private static final String CHANGESET = "2026-11-26T00:00:00+08:00";

    private final OfferQueries offers;
    private final Definitions definitions;
    private final Jurisdictions jurisdictions;
    private final Replies replies;
    private final MessageSource messages;
    private final Site site;

    ServicesController(
            OfferQueries offers,
            Definitions definitions,
            Jurisdictions jurisdictions,
            Replies replies,
            MessageSource messages,
            Site site) {
        this.offers = offers;
        this.definitions = definitions;
        this.jurisdictions = jurisdictions;
        this.replies = replies;
        this.messages = messages;
        this.site = site;
    }

    /** The format of this ending; there is no page at another. */
    static Format format(String ending) {
        return Format.of(ending).orElseThrow(() -> new NotFound("format " + ending));
    }

    @GetMapping("/open311/discovery.{format}")
    ResponseEntity<String> discover(@PathVariable("format") String ending, HttpServletRequest request, Locale locale) {
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/open311/v2")
                .build()
                .toUriString();
        Map<String, @Nullable Object> endpoint = fields(
                "specification",
                SPECIFICATION,
                "url",
                address,
                "changeset",
                CHANGESET,
                "type",
                "production",
                "formats",
                new Document.Listed("format", List.of("text/xml", "application/json")));
        return replies.ok(
                format(ending),
                Document.of(
                        "discovery",
                        fields(
                                "changeset",
                                CHANGESET,
                                "contact",
                                site.contact(),
                                "key_service",
                                messages.getMessage("open311.keyService", null, locale),
                                "endpoints",
                                new Document.Listed("endpoint", List.of(endpoint)))));
    }

    @GetMapping("/open311/v2/services.{format}")
    ResponseEntity<String> list(
            @PathVariable("format") String ending,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction,
            Locale locale) {
        Format format = format(ending);
        return replies.ok(
                format,
                Document.of(
                        "services",
                        "service",
                        offers.listActive(jurisdictions.get(jurisdiction).id()).stream()
                                .map(service -> service(service, locale))
                                .toList()));
    }

    @GetMapping("/open311/v2/services/{serviceCode}.{format}")
    ResponseEntity<String> define(
            @PathVariable("serviceCode") String code,
            @PathVariable("format") String ending,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction,
            Locale locale) {
        Format format = format(ending);
        return replies.ok(
                format,
                definitions.of(get(offers, code, jurisdictions.get(jurisdiction).id()), locale));
    }

    /** The service of this code that can be ordered in a city. */
    static ServiceView get(OfferQueries offers, String code, org.kepu.shared.AreaId city) {
        return offers.find(RequestReader.service(code))
                .filter(service -> service.active() && service.city().equals(city))
                .orElseThrow(() -> BadCall.notFound("open311.error.service", code));
    }

    private Map<String, @Nullable Object> service(ServiceView service, Locale locale) {
        return fields(
                "service_code",
                service.id().toString(),
                "service_name",
                service.title(),
                "description",
                service.description(),
                "metadata",
                true,
                "type",
                "realtime",
                "keywords",
                service.audiences().stream()
                        .sorted(Comparator.<Audience>naturalOrder())
                        .map(audience -> messages.getMessage("audience." + audience.name(), null, locale))
                        .collect(Collectors.joining(", ")),
                "group",
                service.unitName());
    }
}
