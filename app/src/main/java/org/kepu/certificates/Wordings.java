package org.kepu.certificates;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the certificates of each city say. Those already issued keep what they said. */
@Service
public class Wordings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Wordings(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The wording of a city; the standard one if it has none of its own. */
    public Wording get(AreaId city) {
        return jdbc.sql("select title, body, note from certificates.wording where city = :city")
                .param("city", city.value())
                .query((row, number) ->
                        new Wording(row.getString("title"), row.getString("body"), row.getString("note")))
                .optional()
                .orElseGet(Wording::standard);
    }

    /**
     * Changes the wording of certificates to come. Refused, at its field, are texts missing or too long, placeholders that do not
     * exist or are needed and missing, and claims of a rank that a unit's certificate does not have.
     */
    @Transactional
    public Outcome<AreaId> change(AreaId city, Wording wording, Viewer by) {
        List<Refusal> refusals = WordingRules.check(wording);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        jdbc.sql("""
                        insert into certificates.wording (city, title, body, note, changed_at, changed_by)
                        values (:city, :title, :body, :note, :at, :by)
                        on conflict (city) do update set title = excluded.title, body = excluded.body, note = excluded.note,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("city", city.value())
                .param("title", wording.title())
                .param("body", wording.body())
                .param("note", wording.note())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.account().orElseThrow().value())
                .update();
        events.publishEvent(new Deed(by, "certificates.worded", "city " + city));
        return Outcome.done(city);
    }
}
