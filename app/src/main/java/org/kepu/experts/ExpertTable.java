package org.kepu.experts;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kepu.areas.Area;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes experts, without what is sealed. */
@Component
class ExpertTable {

    private final JdbcClient jdbc;

    ExpertTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ExpertId id, Area area, ExpertDraft draft, OffsetDateTime at, AccountId by) {
        with(draft, jdbc.sql("""
                        insert into experts.expert (id, area, path, discipline, titles, organisation, topics, consent_on, public_on,
                            entered_at, entered_by)
                        values (:id, :area, :path, :discipline, :titles, :organisation, :topics, :consent, :open, :at, :by)
                        """))
                .param("id", id.value())
                .param("area", area.id().value())
                .param("path", area.path().stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("at", at)
                .param("by", by.value())
                .update();
    }

    boolean update(ExpertId id, ExpertDraft draft) {
        return with(draft, jdbc.sql("""
                        update experts.expert set discipline = :discipline, titles = :titles, organisation = :organisation,
                            topics = :topics, consent_on = :consent, public_on = :open
                        where id = :id and retired_on is null
                        """)).param("id", id.value()).update() > 0;
    }

    boolean retire(ExpertId id, LocalDate day) {
        return jdbc.sql(
                                "update experts.expert set retired_on = :day, public_on = null where id = :id and retired_on is null")
                        .param("day", day)
                        .param("id", id.value())
                        .update()
                > 0;
    }

    void erased(ExpertId id, OffsetDateTime at) {
        jdbc.sql("update experts.expert set erased_at = :at, titles = '', topics = '{}' where id = :id")
                .param("at", at)
                .param("id", id.value())
                .update();
    }

    List<ExpertId> listRetiredBefore(LocalDate day) {
        return jdbc.sql("select id from experts.expert where retired_on < :day and erased_at is null order by id")
                .param("day", day)
                .query((row, number) -> new ExpertId(row.getObject("id", UUID.class)))
                .list();
    }

    void declare(ExpertId id, ConflictDraft draft, OffsetDateTime at, AccountId by) {
        jdbc.sql("""
                        insert into experts.conflict (id, expert, text, valid_from, valid_to, declared_at, declared_by)
                        values (:id, :expert, :text, :from, :to, :at, :by)
                        """)
                .param("id", UuidV7.create())
                .param("expert", id.value())
                .param("text", draft.text())
                .param("from", draft.from().orElseThrow())
                .param("to", draft.to().orElse(null), Types.DATE)
                .param("at", at)
                .param("by", by.value())
                .update();
    }

    boolean end(ExpertId expert, UUID conflict, LocalDate day) {
        return jdbc.sql("""
                        update experts.conflict set valid_to = greatest(valid_from, :day)
                        where id = :id and expert = :expert and (valid_to is null or valid_to > :day)
                        """)
                        .param("day", day)
                        .param("id", conflict)
                        .param("expert", expert.value())
                        .update()
                > 0;
    }

    /** Whether any of these has a declaration. */
    boolean anyDeclared(Collection<ExpertId> experts) {
        return jdbc.sql("select exists (select from experts.conflict where expert = any(:ids))")
                .param("ids", experts.stream().map(ExpertId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(Boolean.class)
                .single();
    }

    void remove(Collection<ExpertId> experts) {
        jdbc.sql("delete from experts.expert where id = any(:ids)")
                .param("ids", experts.stream().map(ExpertId::value).toArray(UUID[]::new), Types.ARRAY)
                .update();
    }

    private static StatementSpec with(ExpertDraft draft, StatementSpec statement) {
        return statement
                .param("discipline", draft.discipline().orElseThrow().name())
                .param("titles", draft.titles())
                .param("organisation", draft.organisation())
                .param(
                        "topics",
                        draft.topics().stream().sorted().map(Enum::name).toArray(String[]::new),
                        Types.ARRAY)
                .param("consent", draft.consentOn().orElseThrow())
                .param("open", draft.publicOn().orElse(null), Types.DATE);
    }
}
