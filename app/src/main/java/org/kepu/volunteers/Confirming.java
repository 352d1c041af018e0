package org.kepu.volunteers;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the side that was served said of a service. Hours count either way; the difference is shown wherever they are. */
@Service
public class Confirming {

    private final JdbcClient jdbc;
    private final Clock clock;

    Confirming(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where the side that was served said it. */
    public enum How {
        /** On the page the team showed when it was there. */
        VISIT,
        /** About the order that was served. */
        ORDER
    }

    /**
     * Keeps the answer about a recorded service; returns false if there was one already, which stands.
     *
     * @param agrees whether the service took place
     */
    @Transactional
    public boolean answer(ServiceId service, boolean agrees, How how) {
        return jdbc.sql("""
                        insert into volunteers.confirmation (service, agrees, how, answered_at) values (:service, :agrees, :how, :at)
                        on conflict (service) do nothing
                        """)
                        .param("service", service.value())
                        .param("agrees", agrees)
                        .param("how", how.name())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }
}
