package org.kepu.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.UuidV7;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes the trail: inside the acting transaction, so that no act is without its entry and no entry without its act. */
@Component
class Auditing {

    private final JdbcClient jdbc;
    private final Clock clock;

    Auditing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(Audited event) {
        // Microseconds, because that is what PostgreSQL gives back and the hash must be the same again.
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                insert into audit.entry (id, at, actor, actor_name, address, action, object, outcome, details)
                values (:id, :at, :actor, :actorName, :address::inet, :action, :object, :outcome, :details)
                """)
                .param("id", UuidV7.create())
                .param("at", now)
                .param("actor", event.actor().map(account -> account.value()).orElse(null), Types.OTHER)
                .param("actorName", event.actorName())
                .param("address", address(), Types.VARCHAR)
                .param("action", event.action())
                .param("object", event.object())
                .param("outcome", event.refused() ? "REFUSED" : "DONE")
                .param("details", event.details())
                .update();
    }

    private static @Nullable String address() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return request.getRemoteAddr();
        }
        return null;
    }
}
