package org.kepu.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers bad calls in the format that was asked for, each reason at the argument where it is wrong. */
@ControllerAdvice(basePackageClasses = BadCalls.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadCalls {

    /** How the fields of an order are called in GeoReport v2. */
    private static final Map<String, String> ARGUMENTS = Map.of(
            "name", "last_name",
            "mobile", "phone",
            "area", "address_id",
            "place", "address_string",
            "audience", "attribute[audience]",
            "people", "attribute[people]",
            "wished", "attribute[wished]",
            "remarks", "description",
            "consent", "attribute[consent]");

    private final Replies replies;
    private final MessageSource messages;

    BadCalls(Replies replies, MessageSource messages) {
        this.replies = replies;
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(BadCall bad, HttpServletRequest request, Locale locale) {
        Format format = request.getRequestURI().endsWith(".xml") ? Format.XML : Format.JSON;
        List<String> reasons =
                bad.reasons().stream().map(reason -> sentence(reason, locale)).toList();
        return replies.refused(format, bad.status(), reasons);
    }

    private String sentence(Refusal reason, Locale locale) {
        String sentence = messages.getMessage(reason.key(), reason.arguments().toArray(), locale);
        return reason.field().isEmpty()
                ? sentence
                : ARGUMENTS.getOrDefault(reason.field(), reason.field()) + ": " + sentence;
    }
}
