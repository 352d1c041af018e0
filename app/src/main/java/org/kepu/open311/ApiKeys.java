package org.kepu.open311;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.secrets.Secrets;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the keys of programs: 192 random bits each, of which a hash with the installation's secret is kept. */
@Service
public class ApiKeys {

    private static final String PURPOSE = "OPEN311_KEY";
    private static final int BYTES = 24;
    private static final int BEGINNING = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiKeys(JdbcClient jdbc, Secrets secrets, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A fresh key.
     *
     * @param key to be shown once
     */
    public record Issued(ApiKeyId id, String key) {}

    /** Makes a key. Refused at {@code holder} (1 to 60 characters) and {@code contact} (1 to 120). */
    @Transactional
    public Outcome<Issued> issue(String holder, String contact, Viewer viewer) {
        List<Refusal> wrong = new ArrayList<>();
        if (holder.isBlank() || holder.strip().length() > 60) {
            wrong.add(Refusal.at("holder", "open311.refusal.holder", 60));
        }
        if (contact.isBlank() || contact.strip().length() > 120) {
            wrong.add(Refusal.at("contact", "open311.refusal.contact", 120));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        Issued issued = new Issued(
                ApiKeyId.create(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        jdbc.sql("""
                        insert into open311.api_key (id, holder, contact, beginning, hash, issued_at, issued_by)
                        values (:id, :holder, :contact, :beginning, :hash, :at, :by)
                        """)
                .param("id", issued.id().value())
                .param("holder", holder.strip())
                .param("contact", contact.strip())
                .param("beginning", issued.key().substring(0, BEGINNING))
                .param("hash", secrets.hash(PURPOSE, issued.key()))
                .param("at", OffsetDateTime.now(clock))
                .param("by", viewer.name())
                .update();
        events.publishEvent(new Deed(viewer, "open311.issue", "api-key " + issued.id()));
        return Outcome.done(issued);
    }

    /**
     * Takes no more requests with a key; what came with it stays.
     *
     * @throws NotFound if there is no such key
     */
    @Transactional
    public void revoke(ApiKeyId id, Viewer viewer) {
        int found = jdbc.sql("update open311.api_key set revoked_at = coalesce(revoked_at, :at) where id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        if (found == 0) {
            throw new NotFound("key " + id);
        }
        events.publishEvent(new Deed(viewer, "open311.revoke", "api-key " + id));
    }

    /** Every key, those that are valid first, then the latest. */
    public List<ApiKey> list() {
        return jdbc.sql("select * from open311.api_key order by revoked_at is not null, issued_at desc, id")
                .query((row, n) -> new ApiKey(
                        new ApiKeyId(row.getObject("id", UUID.class)),
                        row.getString("holder"),
                        row.getString("contact"),
                        row.getString("beginning"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("issued_by"),
                        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** The valid key of this text; notes, once an hour, that it was used. */
    @Transactional
    public Optional<ApiKeyId> use(String key) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<ApiKeyId> found = jdbc.sql("select id from open311.api_key where hash = :hash and revoked_at is null")
                .param("hash", secrets.hash(PURPOSE, key))
                .query((row, n) -> new ApiKeyId(row.getObject(1, UUID.class)))
                .optional();
        found.ifPresent(
                id -> jdbc.sql("""
                        update open311.api_key set used_at = :now
                        where id = :id and (used_at is null or used_at < :now - interval '1 hour')
                        """).param("now", now).param("id", id.value()).update());
        return found;
    }
}
