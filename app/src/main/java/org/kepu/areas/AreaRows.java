package org.kepu.areas;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of areas and of their history. */
@Component
class AreaRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AreaRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(AreaId id, AreaDraft draft, List<AreaId> path) {
        bind(jdbc.sql("""
                insert into areas.area (id, path, parent, code, gb_code, name, pinyin, spelling, initials, kind,
                    latitude, longitude, datum, population, population_source, population_on, counted_in, valid_from, sort)
                values (:id, :path, :parent, :code, :gbCode, :name, :pinyin, :spelling, :initials, :kind,
                    :latitude, :longitude, :datum, :population, :populationSource, :populationOn, :countedIn, :validFrom,
                    case when :sort >= 0 then :sort else
                        (select coalesce(max(sort), 0) + 1 from areas.area where parent is not distinct from :parent::uuid) end)
                """).param("path", array(path), Types.ARRAY), id, draft).update();
    }

    void update(AreaId id, AreaDraft draft) {
        bind(jdbc.sql("""
                update areas.area set parent = :parent, code = :code, gb_code = :gbCode, name = :name, pinyin = :pinyin,
                    spelling = :spelling, initials = :initials, kind = :kind, latitude = :latitude, longitude = :longitude,
                    datum = :datum, population = :population, population_source = :populationSource,
                    population_on = :populationOn, counted_in = :countedIn, valid_from = :validFrom,
                    sort = case when :sort >= 0 then :sort else sort end
                where id = :id
                """), id, draft).update();
    }

    /** Gives an area and all below it their new path. */
    void move(Area before, List<AreaId> path) {
        jdbc.sql("update areas.area set path = :path || path[:tail:] where path @> array[:id]::uuid[]")
                .param("path", array(path), Types.ARRAY)
                .param("tail", before.path().size() + 1)
                .param("id", before.id().value())
                .update();
    }

    void end(AreaId id, Optional<LocalDate> from) {
        jdbc.sql("update areas.area set valid_to = :from where id = :id")
                .param("from", from.orElse(null), Types.DATE)
                .param("id", id.value())
                .update();
    }

    /** An empty validity: the area existed on no day. */
    void withdraw(AreaId id, LocalDate on) {
        jdbc.sql("""
                update areas.area set valid_from = coalesce(valid_from, :on), valid_to = coalesce(valid_from, :on)
                where id = :id""").param("on", on).param("id", id.value()).update();
    }

    /** A code of our own below the parent's that nobody has. */
    String freeCode(String parentCode) {
        return jdbc.sql("""
                        select :parent || '-' || n from generate_series(1, 100000) n
                        where not exists (select 1 from areas.area where code = :parent || '-' || n)
                        order by n limit 1""")
                .param("parent", parentCode)
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** The newest revision of an area, 0 if there is none. */
    long latestRevision(AreaId id) {
        return jdbc.sql("select coalesce(max(id), 0) from areas.revision where area = :id")
                .param("id", id.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Keeps what an area is now as a revision; call it before a change, for a new area after it. */
    void record(AreaId id, String action, Optional<AccountId> by) {
        jdbc.sql("""
                insert into areas.revision (area, revised_at, revised_by, action, was)
                select a.id, :at, :by, :action, to_jsonb(a) from areas.area a where a.id = :id
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.map(AccountId::value).orElse(null), Types.OTHER)
                .param("action", action)
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, AreaId id, AreaDraft draft) {
        Spelling spelling = Spelling.of(draft.name(), draft.pinyin());
        return sql.param("id", id.value())
                .param("parent", draft.parent().map(AreaId::value).orElse(null), Types.OTHER)
                .param("code", draft.code())
                .param("gbCode", draft.gbCode().orElse(null), Types.VARCHAR)
                .param("name", draft.name().strip())
                .param("pinyin", spelling.pinyin())
                .param("spelling", spelling.full())
                .param("initials", spelling.initials())
                .param("kind", draft.kind().name())
                .param("latitude", draft.seat().map(Seat::latitude).orElse(null), Types.DOUBLE)
                .param("longitude", draft.seat().map(Seat::longitude).orElse(null), Types.DOUBLE)
                .param("datum", draft.seat().map(seat -> seat.datum().name()).orElse(null), Types.VARCHAR)
                .param("population", draft.population().map(Population::people).orElse(null), Types.INTEGER)
                .param(
                        "populationSource",
                        draft.population().map(Population::source).orElse(null),
                        Types.VARCHAR)
                .param("populationOn", draft.population().map(Population::on).orElse(null), Types.DATE)
                .param("countedIn", draft.countedIn().map(AreaId::value).orElse(null), Types.OTHER)
                .param("validFrom", draft.validFrom().orElse(null), Types.DATE)
                .param("sort", draft.sort());
    }

    private static UUID[] array(Collection<AreaId> ids) {
        return ids.stream().map(AreaId::value).toArray(UUID[]::new);
    }
}
