package org.kepu.volunteers;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes teams. */
@Component
class TeamTable {

    private final JdbcClient jdbc;

    TeamTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was inserted; not if the unit has an active team of this name. */
    boolean insert(TeamId id, UnitId unit, List<AreaId> path, TeamDraft draft, Instant at, AccountId by) {
        return with(draft, jdbc.sql("""
                        insert into volunteers.team
                            (id, unit, area, path, name, leader, skills, served, contact, insurance, note, registered_at, registered_by)
                        values (:id, :unit, :area, :path, :name, :leader, :skills, :served, :contact, :insurance, :note, :at, :by)
                        on conflict (unit, name) where dissolved_on is null do nothing
                        """))
                        .param("id", id.value())
                        .param("unit", unit.value())
                        .param("area", path.getLast().value())
                        .param("path", path.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .update()
                > 0;
    }

    /** Whether there is such an active team. */
    boolean update(TeamId id, TeamDraft draft) {
        return with(draft, jdbc.sql("""
                        update volunteers.team set name = :name, leader = :leader, skills = :skills, served = :served,
                            contact = :contact, insurance = :insurance, note = :note
                        where id = :id and dissolved_on is null
                        """)).param("id", id.value()).update() > 0;
    }

    boolean dissolve(TeamId id, LocalDate day, String reason) {
        return jdbc.sql("""
                        update volunteers.team set dissolved_on = :day, reason = :reason
                        where id = :id and dissolved_on is null
                        """)
                        .param("day", day)
                        .param("reason", reason)
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static StatementSpec with(TeamDraft draft, StatementSpec statement) {
        return statement
                .param("name", draft.name())
                .param("leader", draft.leader().map(AccountId::value).orElse(null), Types.OTHER)
                .param("skills", Topics.names(draft.skills()), Types.ARRAY)
                .param(
                        "served",
                        draft.served().stream().map(AreaId::value).sorted().toArray(UUID[]::new),
                        Types.ARRAY)
                .param("contact", draft.contact())
                .param("insurance", draft.insurance())
                .param("note", draft.note());
    }
}
