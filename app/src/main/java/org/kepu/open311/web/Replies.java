package org.kepu.open311.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers in the format that was asked for. */
@Component
class Replies {

    private final JsonMapper json;

    Replies(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<String> ok(Format format, Document document) {
        return reply(format, 200, document);
    }

    ResponseEntity<String> refused(Format format, int status, List<String> descriptions) {
        return reply(format, status, Document.errors(status, descriptions));
    }

    private ResponseEntity<String> reply(Format format, int status, Document document) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, format.type())
                // what is read here is public, and pages of other sites may read it
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(format == Format.XML ? XmlWriter.write(document) : json(document));
    }

    private String json(Document document) {
        Object value = document.item().isEmpty()
                ? plain(document.rows().getFirst())
                : document.rows().stream().map(Replies::plain).toList();
        return json.writeValueAsString(value);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> fields -> {
                Map<String, @Nullable Object> plain = new java.util.LinkedHashMap<>();
                fields.forEach((name, field) -> plain.put(String.valueOf(name), plain(field)));
                yield plain;
            }
            case Document.Listed listed ->
                listed.parts().stream().map(Replies::plain).collect(Collectors.toList());
            default -> value;
        };
    }
}
