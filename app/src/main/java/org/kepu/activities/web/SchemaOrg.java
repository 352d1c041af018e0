package org.kepu.activities.web;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.activities.ActivityPlace;
import org.kepu.activities.ActivityState;
import org.kepu.activities.ActivityView;
import org.kepu.activities.SessionView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Activities as search engines read them: one schema.org Event for each session (schema.org/Event, as JSON-LD). */
@Component
class SchemaOrg {

    private static final String VOCABULARY = "https://schema.org/";
    private static final int MOST = 30;

    private final JsonMapper json;

    SchemaOrg(JsonMapper json) {
        this.json = json;
    }

    /** A script element; it is of no script type, so that browsers keep it as data, whatever the content policy. */
    Content script(ActivityView activity, String area, List<SessionView> sessions, String address) {
        List<Map<String, Object>> events = sessions.stream()
                .limit(MOST)
                .map(session -> event(activity, area, session, address))
                .toList();
        // nothing in a text may end the element
        String text = json.writeValueAsString(events)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
        return output -> output.writeContent("<script type=\"application/ld+json\">" + text + "</script>");
    }

    private static Map<String, Object> event(ActivityView activity, String area, SessionView session, String address) {
        boolean off = session.calledOff() || activity.state() == ActivityState.CALLED_OFF;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@context", VOCABULARY);
        event.put("@type", "Event");
        event.put("@id", address + "#" + session.id());
        event.put("name", activity.title());
        event.put("description", activity.description());
        event.put(
                "startDate",
                session.starts().atZone(SessionTime.CHINA).toOffsetDateTime().toString());
        event.put(
                "endDate",
                session.ends().atZone(SessionTime.CHINA).toOffsetDateTime().toString());
        event.put("eventStatus", VOCABULARY + (off ? "EventCancelled" : "EventScheduled"));
        event.put(
                "eventAttendanceMode",
                VOCABULARY
                        + switch (activity.place().attendance()) {
                            case ON_SITE -> "OfflineEventAttendanceMode";
                            case ONLINE -> "OnlineEventAttendanceMode";
                            case BOTH -> "MixedEventAttendanceMode";
                        });
        event.put("location", locations(activity.place(), area));
        event.put("organizer", Map.of("@type", "Organization", "name", activity.unitName()));
        event.put("isAccessibleForFree", true);
        event.put("inLanguage", "zh-CN");
        event.put("url", address);
        activity.signUp().capacity().ifPresent(places -> event.put("maximumAttendeeCapacity", places));
        return event;
    }

    private static List<Map<String, Object>> locations(ActivityPlace place, String area) {
        Map<String, Object> venue = Map.of(
                "@type",
                "Place",
                "name",
                place.venue(),
                "address",
                Map.of(
                        "@type",
                        "PostalAddress",
                        "addressCountry",
                        "CN",
                        "addressLocality",
                        area,
                        "streetAddress",
                        place.venue()));
        Map<String, Object> link = Map.of("@type", "VirtualLocation", "url", place.link());
        return switch (place.attendance()) {
            case ON_SITE -> List.of(venue);
            case ONLINE -> List.of(link);
            case BOTH -> List.of(venue, link);
        };
    }
}
