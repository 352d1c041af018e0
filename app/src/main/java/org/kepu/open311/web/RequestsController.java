package org.kepu.open311.web;

import static org.kepu.open311.web.Document.fields;
import static org.kepu.open311.web.ServicesController.format;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.open311.ApiKeyId;
import org.kepu.open311.ApiKeys;
import org.kepu.open311.Forwarding;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.PublicOrder;
import org.kepu.orders.PublicOrders;
import org.kepu.orders.ServiceView;
import org.kepu.shared.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes requests, and tells what became of them. */
@Controller
class RequestsController {

    private static final int MOST = 1000;
    private static final String JURISDICTION = "jurisdiction_id";

    private final OfferQueries offers;
    private final PublicOrders orders;
    private final ApiKeys keys;
    private final Forwarding forwarding;
    private final RequestReader reader;
    private final RequestDocuments documents;
    private final Jurisdictions jurisdictions;
    private final Replies replies;
    private final MessageSource messages;
    private final Clock clock;

    RequestsController(
            OfferQueries offers,
            PublicOrders orders,
            ApiKeys keys,
            Forwarding forwarding,
            RequestReader reader,
            RequestDocuments documents,
            Jurisdictions jurisdictions,
            Replies replies,
            MessageSource messages,
            Clock clock) {
        this.offers = offers;
        this.orders = orders;
        this.keys = keys;
        this.forwarding = forwarding;
        this.reader = reader;
        this.documents = documents;
        this.jurisdictions = jurisdictions;
        this.replies = replies;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/open311/v2/requests.{format}")
    ResponseEntity<String> send(
            @PathVariable("format") String ending, @RequestParam Map<String, String> form, Locale locale) {
        Format format = format(ending);
        ApiKeyId key = keys.use(form.getOrDefault("api_key", "").strip()).orElseThrow(BadCall::keyRefused);
        Area city = jurisdictions.get(form.getOrDefault(JURISDICTION, ""));
        String code = form.getOrDefault("service_code", "");
        if (code.isBlank()) {
            throw BadCall.wrong("open311.error.serviceMissing");
        }
        ServiceView service = ServicesController.get(offers, code, city.id());
        return switch (forwarding.forward(key, RequestReader.token(form), service.id(), reader.read(form, city))) {
            case Outcome.Done<String>(String number) -> replies.ok(format, taken(number, locale));
            case Outcome.Refused<String> refused ->
                throw refused.refusals().stream()
                                .allMatch(reason -> reason.field().isEmpty())
                        ? BadCall.tooMany(refused.refusals())
                        : BadCall.wrong(refused.refusals());
        };
    }

    @GetMapping("/open311/v2/requests.{format}")
    ResponseEntity<String> list(
            @PathVariable("format") String ending, @RequestParam Map<String, String> arguments, Locale locale) {
        Format format = format(ending);
        Area city = jurisdictions.get(arguments.getOrDefault(JURISDICTION, ""));
        Collection<String> numbers = Query.parts(arguments.getOrDefault("service_request_id", ""));
        List<PublicOrder> found = numbers.isEmpty()
                ? orders.list(city.id(), Query.read(arguments, clock.instant()), MOST)
                : orders.list(city.id(), numbers);
        return replies.ok(format, documents.of(found, locale));
    }

    @GetMapping("/open311/v2/requests/{requestId}.{format}")
    ResponseEntity<String> get(
            @PathVariable("requestId") String number,
            @PathVariable("format") String ending,
            @RequestParam(name = JURISDICTION, defaultValue = "") String jurisdiction,
            Locale locale) {
        Format format = format(ending);
        List<PublicOrder> found = orders.list(jurisdictions.get(jurisdiction).id(), List.of(number));
        if (found.isEmpty()) {
            throw BadCall.notFound("open311.error.request", number);
        }
        return replies.ok(format, documents.of(found, locale));
    }

    @GetMapping("/open311/v2/tokens/{requestToken}.{format}")
    ResponseEntity<String> receipt(
            @PathVariable("requestToken") String token,
            @PathVariable("format") String ending,
            @RequestParam(name = JURISDICTION, defaultValue = "") String jurisdiction) {
        Format format = format(ending);
        jurisdictions.get(jurisdiction);
        String number = RequestReader.id(token)
                .flatMap(forwarding::find)
                .orElseThrow(() -> BadCall.notFound("open311.error.tokenUnknown", token));
        return replies.ok(
                format,
                Document.of(
                        "service_requests", "request", List.of(fields("service_request_id", number, "token", token))));
    }

    private Document taken(String number, Locale locale) {
        return Document.of(
                "service_requests",
                "request",
                List.of(fields(
                        "service_request_id",
                        number,
                        "service_notice",
                        messages.getMessage("open311.taken", null, locale),
                        "account_id",
                        null)));
    }
}
