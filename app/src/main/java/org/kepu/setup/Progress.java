package org.kepu.setup;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row that says how far the set-up has come. */
@Component
class Progress {

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the set-up with a new link, unless it is finished. */
    void begin(String tokenHash, OffsetDateTime now) {
        jdbc.sql("""
                insert into setup.progress (token_hash, opened_at) values (:hash, :now)
                on conflict (one_row) do update set token_hash = excluded.token_hash
                where setup.progress.finished_at is null
                """).param("hash", tokenHash).param("now", now).update();
    }

    boolean open() {
        return exists("finished_at is null", "");
    }

    boolean hasToken(String tokenHash) {
        return exists("token_hash = :hash", tokenHash);
    }

    Optional<AreaId> city() {
        return jdbc.sql("select city from setup.progress where city is not null")
                .query((row, number) -> new AreaId(row.getObject("city", UUID.class)))
                .optional();
    }

    Optional<String> shipped() {
        return jdbc.sql("select shipped from setup.progress where shipped is not null")
                .query((row, number) -> row.getString("shipped"))
                .optional();
    }

    void choose(AreaId city, Optional<String> shipped) {
        jdbc.sql("update setup.progress set city = :city, shipped = :shipped where finished_at is null")
                .param("city", city.value())
                .param("shipped", shipped.orElse(null), Types.VARCHAR)
                .update();
    }

    void finish(OffsetDateTime now) {
        jdbc.sql("update setup.progress set finished_at = :now where finished_at is null")
                .param("now", now)
                .update();
    }

    private boolean exists(String condition, String hash) {
        return jdbc.sql("select exists (select 1 from setup.progress where :hash = :hash and " + condition + ")")
                .param("hash", hash)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
