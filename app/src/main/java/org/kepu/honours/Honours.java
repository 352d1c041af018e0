package org.kepu.honours;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UuidV7;
import org.kepu.volunteers.VolunteerId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps from how many hours a city gives stars, and words of thanks. */
@Service
public class Honours {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Honours(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The stars of a city; the standard ones if it has none of its own. */
    public Stars stars(AreaId city) {
        return jdbc.sql("select hours from honours.thresholds where city = :city")
                .param("city", city.value())
                .query((row, number) -> new Stars(
                        Arrays.asList((Integer[]) row.getArray("hours").getArray())))
                .optional()
                .orElse(Stars.STANDARD);
    }

    /** Changes from how many hours stars are given; refused without a field unless they are five numbers that rise. */
    @Transactional
    public Outcome<AreaId> change(AreaId city, Stars stars, Viewer by) {
        if (!stars.rising()) {
            return Outcome.refused("", "honours.refusal.rising");
        }
        jdbc.sql("""
                        insert into honours.thresholds (city, hours, changed_at, changed_by) values (:city, :hours, :at, :by)
                        on conflict (city) do update set hours = excluded.hours, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        """)
                .param("city", city.value())
                .param("hours", stars.hours().toArray(Integer[]::new), Types.ARRAY)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.account().orElseThrow().value())
                .update();
        events.publishEvent(new Deed(by, "honours.thresholds", "city " + city));
        return Outcome.done(city);
    }

    /** Words of thanks to a volunteer, the latest first. */
    public List<ThanksView> listThanks(VolunteerId volunteer) {
        return jdbc.sql("""
                        select text, signed, written_on from honours.thanks where volunteer = :volunteer
                        order by written_on desc, id desc
                        """)
                .param("volunteer", volunteer.value())
                .query((row, number) -> new ThanksView(
                        row.getString("text"), row.getString("signed"), row.getObject("written_on", LocalDate.class)))
                .list();
    }

    /** Thanks a volunteer today; refused at its field are a text not of 2 to 300 characters and a signature not of 2 to 60. */
    @Transactional
    public Outcome<VolunteerId> thank(VolunteerId volunteer, String text, String signed, Viewer by) {
        List<Refusal> found = new ArrayList<>();
        if (text.strip().length() < 2 || text.strip().length() > 300) {
            found.add(Refusal.at("text", "honours.refusal.text"));
        }
        if (signed.strip().length() < 2 || signed.strip().length() > 60) {
            found.add(Refusal.at("signed", "honours.refusal.signed"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        jdbc.sql("""
                        insert into honours.thanks (id, volunteer, text, signed, written_on, written_by)
                        values (:id, :volunteer, :text, :signed, :day, :by)
                        """)
                .param("id", UuidV7.create())
                .param("volunteer", volunteer.value())
                .param("text", text.strip())
                .param("signed", signed.strip())
                .param("day", LocalDate.now(clock))
                .param("by", by.account().orElseThrow().value())
                .update();
        return Outcome.done(volunteer);
    }
}
