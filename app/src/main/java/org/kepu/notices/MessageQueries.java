package org.kepu.notices;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holder;
import org.kepu.accounts.Holders;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads messages and who has read them. */
@Service
@Transactional(readOnly = true)
public class MessageQueries {

    /** Older messages do not count as unread: somebody new in a role is not to face years of them. */
    static final int DAYS_UNREAD = 90;

    private static final String ON_THE_DESK = """
            from notices.message m
            left join notices.letter l on l.id = m.letter
            left join notices.receipt r on r.message = m.id and r.account = :account
            where m.addressee = any(:keys) and (not :unread or (r.account is null and m.sent_at > :since))
            """;

    private final JdbcClient jdbc;
    private final MessageRows rows;
    private final Posts posts;
    private final Holders people;
    private final Clock clock;

    MessageQueries(JdbcClient jdbc, MessageRows rows, Posts posts, Holders people, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.posts = posts;
        this.people = people;
        this.clock = clock;
    }

    /** The viewer's messages, newest first. */
    public Paged<MessageView> list(Viewer viewer, boolean unread, Paging paging) {
        long total = matching("select count(*) ", "", viewer, unread)
                .query(Long.class)
                .single();
        List<MessageView> list = matching(
                        "select m.*, l.body, r.read_at ",
                        "order by m.sent_at desc, m.id limit :size offset :offset",
                        viewer,
                        unread)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(rows::map)
                .list();
        return new Paged<>(list, paging, total);
    }

    /**
     * One of the viewer's messages.
     *
     * @throws NotFound if there is none, or it is for somebody else
     */
    public MessageView get(MessageId id, Viewer viewer) {
        return matching("select m.*, l.body, r.read_at ", "and m.id = :id", viewer, false)
                .param("id", id.value())
                .query(rows::map)
                .optional()
                .orElseThrow(() -> new NotFound("message " + id));
    }

    /**
     * Who has read these messages and who has not: the people who hold the addressed role today and those who read it while
     * they did. An addressee whom nobody stands for has one row without a name.
     */
    public List<Reader> readers(Collection<MessageId> messages) {
        Map<String, Map<AccountId, Optional<Instant>>> found = new TreeMap<>();
        jdbc.sql("""
                select m.addressee, r.account, r.read_at from notices.message m
                left join notices.receipt r on r.message = m.id where m.id = any(:ids)""")
                .param("ids", messages.stream().map(MessageId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(row -> {
                    var readers = found.computeIfAbsent(row.getString("addressee"), _ -> new HashMap<>());
                    UUID account = row.getObject("account", UUID.class);
                    if (account != null) {
                        Instant at =
                                row.getObject("read_at", OffsetDateTime.class).toInstant();
                        readers.put(new AccountId(account), Optional.of(at));
                    }
                });
        posts.holders(found.keySet().stream().map(Addressee::parse).toList())
                .forEach((addressee, holders) -> holders.stream()
                        .map(Holder::account)
                        .forEach(account -> found.getOrDefault(addressee.key(), new HashMap<>())
                                .putIfAbsent(account, Optional.empty())));
        Map<AccountId, String> names = people.names(
                found.values().stream().flatMap(each -> each.keySet().stream()).toList());
        List<Reader> readers = new ArrayList<>();
        found.forEach((addressee, accounts) -> {
            if (accounts.isEmpty()) {
                readers.add(new Reader(addressee, "", Optional.empty()));
            }
            accounts.forEach((account, at) -> readers.add(new Reader(addressee, names.getOrDefault(account, "?"), at)));
        });
        return readers;
    }

    private StatementSpec matching(String select, String end, Viewer viewer, boolean unread) {
        return jdbc.sql(select + ON_THE_DESK + end)
                .param("account", viewer.account().orElseThrow().value())
                .param("keys", Desk.of(viewer).keyArray(), Types.ARRAY)
                .param("unread", unread)
                .param("since", OffsetDateTime.now(clock).minusDays(DAYS_UNREAD));
    }
}
