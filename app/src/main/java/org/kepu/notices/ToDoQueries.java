package org.kepu.notices;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kepu.access.Viewer;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads to-dos and counts what waits. */
@Service
@Transactional(readOnly = true)
public class ToDoQueries {

    private static final String ON_THE_DESK = """
            from notices.to_do t
            where t.closed_at is null
              and (t.addressee = any(:keys) or (t.unheld and t.places && :offices))
              and (:before::date is null or t.due < :before)
            """;
    private static final String DONE = """
            from notices.to_do t where t.addressee = any(:keys) and t.closed_at > :since
            """;

    private static final int DAYS_REMEMBERED = 366;

    private final JdbcClient jdbc;
    private final ToDoRows rows;
    private final Clock clock;

    ToDoQueries(JdbcClient jdbc, ToDoRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What waits for the viewer, the most urgent first.
     *
     * @param addressee only for this addressee, by its key; empty for all
     * @param late only what is late
     */
    public Paged<ToDoView> list(Viewer viewer, String addressee, boolean late, Paging paging) {
        Desk desk = Desk.of(viewer).only(addressee);
        AtomicLong total = new AtomicLong();
        List<ToDoView> list = open(
                        "select t.*, count(*) over () as total ",
                        "order by t.due nulls last, t.opened_at, t.id limit :size offset :offset",
                        desk,
                        late)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return rows.map(row, number);
                })
                .list();
        // Beyond the last page there is no row that could tell.
        boolean beyond = list.isEmpty() && paging.offset() > 0;
        return new Paged<>(
                list,
                paging,
                beyond
                        ? open("select count(*) ", "", desk, late)
                                .query(Long.class)
                                .single()
                        : total.get());
    }

    /** What was done in the last year, the latest first. */
    public Paged<ToDoView> listDone(Viewer viewer, Paging paging) {
        Desk desk = Desk.of(viewer);
        long total = done("select count(*) ", "", desk).query(Long.class).single();
        List<ToDoView> list = done("select t.* ", "order by t.closed_at desc, t.id limit :size offset :offset", desk)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(rows::map)
                .list();
        return new Paged<>(list, paging, total);
    }

    /** What waits and what is unread, for the head of every page. One statement. */
    public Waiting waiting(Viewer viewer) {
        Desk desk = Desk.of(viewer);
        return jdbc.sql("""
                        select t.open, t.late, m.unread from
                        (select count(*) as open, count(*) filter (where due < :today) as late
                            from notices.to_do
                            where closed_at is null and (addressee = any(:keys) or (unheld and places && :offices))) t,
                        (select count(*) as unread from notices.message
                            where addressee = any(:keys) and sent_at > :since and not exists (
                                select 1 from notices.receipt r where r.message = message.id and r.account = :account)) m
                        """)
                .param("today", LocalDate.now(clock))
                .param("keys", desk.keyArray(), Types.ARRAY)
                .param("offices", desk.officeArray(), Types.ARRAY)
                .param("since", OffsetDateTime.now(clock).minusDays(MessageQueries.DAYS_UNREAD))
                .param("account", viewer.account().orElseThrow().value())
                .query((row, number) -> new Waiting(row.getInt("open"), row.getInt("late"), row.getInt("unread")))
                .single();
    }

    private StatementSpec open(String select, String order, Desk desk, boolean late) {
        return jdbc.sql(select + ON_THE_DESK + order)
                .param("keys", desk.keyArray(), Types.ARRAY)
                .param("offices", desk.officeArray(), Types.ARRAY)
                .param("before", late ? LocalDate.now(clock) : null, Types.DATE);
    }

    private StatementSpec done(String select, String order, Desk desk) {
        return jdbc.sql(select + DONE + order)
                .param("keys", desk.keyArray(), Types.ARRAY)
                .param("since", OffsetDateTime.now(clock).minusDays(DAYS_REMEMBERED));
    }
}
