package org.kepu.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.access.Placement;
import org.kepu.access.Viewer;
import org.kepu.personal.Reach;
import org.kepu.personal.ReachSetting;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests, which the database shows only within reach. */
@Component
class RequestTable {

    private final JdbcClient jdbc;
    private final ReachSetting setting;

    RequestTable(JdbcClient jdbc, ReachSetting setting) {
        this.jdbc = jdbc;
        this.setting = setting;
    }

    void insert(
            RequestId id,
            AccountId person,
            RequestKind kind,
            String text,
            OffsetDateTime made,
            LocalDate due,
            Placement place) {
        UUID[] places = Stream.concat(
                        place.areas().stream().map(AreaId::value),
                        place.units().stream().map(UnitId::value))
                .toArray(UUID[]::new);
        setting.within(
                Reach.own(person),
                () -> jdbc.sql("""
                        insert into privacy.request (id, person, places, kind, text, made_at, due, state, answer)
                        values (:id, :person, :places, :kind, :text, :made, :due, 'OPEN', '')
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("places", places, Types.ARRAY)
                        .param("kind", kind.name())
                        .param("text", text)
                        .param("made", made)
                        .param("due", due)
                        .update());
    }

    /** Open ones first, by the day they are due. */
    Paged<RequestView> list(Reach reach, Paging paging) {
        return setting.within(reach, () -> {
            long total = jdbc.sql("select count(*) from privacy.request")
                    .query(Long.class)
                    .single();
            List<RequestView> rows = jdbc.sql("""
                            select * from privacy.request order by state <> 'OPEN', due, id limit :size offset :offset
                            """)
                    .param("size", paging.size())
                    .param("offset", paging.offset())
                    .query(RequestTable::map)
                    .list();
            return new Paged<>(rows, paging, total);
        });
    }

    List<RequestView> listOf(AccountId person) {
        return setting.within(
                Reach.own(person),
                () -> jdbc.sql("""
                        select * from privacy.request where person = :person order by made_at desc
                        """)
                        .param("person", person.value())
                        .query(RequestTable::map)
                        .list());
    }

    Optional<RequestView> find(Reach reach, RequestId id) {
        return setting.within(
                reach,
                () -> jdbc.sql("select * from privacy.request where id = :id")
                        .param("id", id.value())
                        .query(RequestTable::map)
                        .optional());
    }

    boolean answer(Reach reach, RequestId id, RequestState state, String answer, Viewer by, OffsetDateTime now) {
        return setting.within(
                        reach,
                        () -> jdbc.sql("""
                        update privacy.request
                        set state = :state, answer = :answer, answered_by = :by, answered_at = :now
                        where id = :id and state = 'OPEN'
                        """)
                                .param("state", state.name())
                                .param("answer", answer)
                                .param("by", by.account().orElseThrow().value())
                                .param("now", now)
                                .param("id", id.value())
                                .update())
                > 0;
    }

    int deleteAnswered(OffsetDateTime before) {
        return setting.within(
                Reach.everything(),
                () -> jdbc.sql("delete from privacy.request where state <> 'OPEN' and answered_at < :before")
                        .param("before", before)
                        .update());
    }

    private static RequestView map(ResultSet row, int number) throws SQLException {
        return new RequestView(
                new RequestId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("person", UUID.class)),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                RequestState.valueOf(row.getString("state")),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
