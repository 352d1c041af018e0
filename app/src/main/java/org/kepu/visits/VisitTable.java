package org.kepu.visits;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes visits; each transition happens once, whoever is first. */
@Component
class VisitTable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts a visit with a key and with six digits that no other visit of the day has. */
    void insert(VisitId id, TeamView team, VisitDraft draft, OffsetDateTime at, AccountId by) {
        byte[] key = new byte[16];
        RANDOM.nextBytes(key);
        boolean taken = true;
        while (taken) {
            taken = jdbc.sql("""
                            insert into visits.visit (id, team, unit, path, leader, day, area, title, present, occasion, code, key,
                                started_at, started_by)
                            values (:id, :team, :unit, :path, :leader, :day, :area, :title, :present, :occasion, :code, :key, :at, :by)
                            on conflict on constraint visit_code do nothing
                            """)
                            .param("id", id.value())
                            .param("team", team.id().value())
                            .param("unit", team.unit().value())
                            .param(
                                    "path",
                                    team.path().stream().map(AreaId::value).toArray(UUID[]::new),
                                    Types.ARRAY)
                            .param("leader", team.leader().map(AccountId::value).orElse(null), Types.OTHER)
                            .param("day", at.toLocalDate())
                            .param("area", draft.area().value())
                            .param("title", draft.title())
                            .param(
                                    "present",
                                    draft.present().stream()
                                            .map(VolunteerId::value)
                                            .toArray(UUID[]::new),
                                    Types.ARRAY)
                            .param("occasion", draft.occasion().orElse(null), Types.VARCHAR)
                            .param("code", "%06d".formatted(RANDOM.nextInt(1_000_000)))
                            .param("key", HexFormat.of().formatHex(key))
                            .param("at", at)
                            .param("by", by.value())
                            .update()
                    == 0;
        }
    }

    boolean cancel(VisitId id, OffsetDateTime at) {
        return jdbc.sql("""
                        update visits.visit set cancelled_at = :at
                        where id = :id and cancelled_at is null and service is null and answered_at is null
                        """).param("at", at).param("id", id.value()).update() > 0;
    }

    /** Lets nobody else answer, record or cancel the visit until the transaction ends. */
    void lock(VisitId id) {
        jdbc.sql("select id from visits.visit where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    void recorded(VisitId id, ServiceId service) {
        jdbc.sql("update visits.visit set service = :service where id = :id")
                .param("service", service.value())
                .param("id", id.value())
                .update();
    }

    /** The visit is no longer for what it was started for; the team records it as one of its own. */
    void release(VisitId id) {
        jdbc.sql("update visits.visit set occasion = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void answered(VisitId id, boolean agrees, String note, OffsetDateTime at) {
        jdbc.sql("update visits.visit set answered_at = :at, agrees = :agrees, note = :note where id = :id")
                .param("at", at)
                .param("agrees", agrees)
                .param("note", note)
                .param("id", id.value())
                .update();
    }
}
