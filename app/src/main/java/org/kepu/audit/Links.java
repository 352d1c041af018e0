package org.kepu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads entries and links from rows; one place, because the hash depends on every detail of it. */
final class Links {

    /** The columns an entry is read from. */
    static final String COLUMNS =
            "e.id, e.at, e.actor, e.actor_name, host(e.address) as address, e.action, e.object, e.outcome, e.details";

    static final RowMapper<AuditEntry> ENTRY = (row, number) -> entry(row);

    private Links() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                row.getString("actor_name"),
                Optional.ofNullable(row.getString("address")),
                row.getString("action"),
                row.getString("object"),
                "REFUSED".equals(row.getString("outcome")),
                row.getString("details"));
    }
}
