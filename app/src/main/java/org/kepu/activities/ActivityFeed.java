package org.kepu.activities;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kepu.shared.AreaId;
import org.kepu.themes.ContentLines;

/**
 * Activities as a calendar (RFC 5545): one event for each session, known by the session for good. A change counts up the sequence, and
 * what is called off stays in with the status CANCELLED, so that calendars take it out or strike it through.
 */
public final class ActivityFeed {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ActivityFeed() {}

    /**
     * Writes the calendar.
     *
     * @param title what calendars show as its name
     * @param areas names of the areas things take place in
     * @param kinds names of kinds
     * @param address of an activity's page
     */
    public static String write(
            List<Scheduled> sessions,
            String title,
            Map<AreaId, String> areas,
            Function<ActivityKind, String> kinds,
            Function<ActivityId, String> address,
            Instant now) {
        ContentLines lines = new ContentLines()
                .raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Kepu//Activities//ZH")
                .raw("METHOD", "PUBLISH")
                .text("NAME", title)
                .text("X-WR-CALNAME", title)
                .raw("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        for (Scheduled each : sessions) {
            ActivityView activity = each.activity();
            ActivityPlace place = activity.place();
            lines.raw("BEGIN", "VEVENT")
                    .raw("UID", each.session().id() + "@kepu")
                    .raw("DTSTAMP", UTC.format(now))
                    .raw("LAST-MODIFIED", UTC.format(activity.changed()))
                    .raw("SEQUENCE", Integer.toString(activity.revision()))
                    .raw("DTSTART", UTC.format(each.session().starts()))
                    .raw("DTEND", UTC.format(each.session().ends()))
                    .raw("STATUS", each.off() ? "CANCELLED" : "CONFIRMED")
                    .text("SUMMARY", activity.title())
                    .text("DESCRIPTION", description(each))
                    .text("CATEGORIES", kinds.apply(activity.kind()));
            if (place.attendance().onSite()) {
                lines.text("LOCATION", areas.getOrDefault(place.area(), "") + " " + place.venue());
            }
            if (!activity.contact().isEmpty()) {
                lines.text("CONTACT", activity.contact());
            }
            lines.raw("URL", address.apply(activity.id())).raw("END", "VEVENT");
        }
        return lines.raw("END", "VCALENDAR").toString();
    }

    private static String description(Scheduled each) {
        ActivityView activity = each.activity();
        String reason = each.session().calledOff() ? each.session().reason() : activity.reason();
        String link =
                activity.place().attendance().online() ? "\n" + activity.place().link() : "";
        return (each.off() ? reason + "\n" : "") + activity.description() + link;
    }
}
