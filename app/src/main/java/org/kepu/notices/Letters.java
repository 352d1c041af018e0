package org.kepu.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.accounts.Holders;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters the office writes to many, each addressee getting it as a message. */
@Service
@Transactional
public class Letters {

    private static final String SELECT = """
            select l.*,
                (select count(*) from notices.message m where m.letter = l.id) as addressees,
                (select count(*) from notices.message m where m.letter = l.id and exists (
                    select 1 from notices.receipt r where r.message = m.id)) as read
            from notices.letter l
            """;

    private final JdbcClient jdbc;
    private final MessageRows messages;
    private final Holders people;
    private final Clock clock;

    Letters(JdbcClient jdbc, MessageRows messages, Holders people, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.people = people;
        this.clock = clock;
    }

    /** Sends it. Refused without a title of at most 100 characters or an addressee, or with more than 5,000 characters. */
    public Outcome<LetterId> send(LetterDraft draft, AccountId by) {
        List<Refusal> refusals = refusals(draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        LetterId id = LetterId.create();
        jdbc.sql("""
                insert into notices.letter (id, area, title, body, sent_by, sent_at)
                values (:id, :area, :title, :body, :by, :now)""")
                .param("id", id.value())
                .param("area", draft.area().value())
                .param("title", draft.title())
                .param("body", draft.body())
                .param("by", by.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        draft.to().stream()
                .distinct()
                .forEach(to -> messages.insert(
                        new Message(to, "notices.letter", List.of(draft.title()), ""), Optional.of(id)));
        return Outcome.done(id);
    }

    /** The letters of these areas' offices, newest first. */
    @Transactional(readOnly = true)
    public List<LetterView> list(Collection<AreaId> areas, int limit) {
        return named(jdbc.sql(SELECT + "where l.area = any(:areas) order by l.sent_at desc limit :limit")
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("limit", limit)
                .query(Letters::map)
                .list());
    }

    /**
     * One letter.
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public LetterView get(LetterId id) {
        return named(jdbc.sql(SELECT + "where l.id = :id")
                        .param("id", id.value())
                        .query(Letters::map)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + id));
    }

    /** The messages it went out as. */
    @Transactional(readOnly = true)
    public List<MessageId> listMessages(LetterId id) {
        return jdbc.sql("select id from notices.message where letter = :letter")
                .param("letter", id.value())
                .query((row, number) -> new MessageId(row.getObject("id", UUID.class)))
                .list();
    }

    private static List<Refusal> refusals(LetterDraft draft) {
        List<Refusal> refusals = new ArrayList<>();
        if (draft.title().isEmpty() || draft.title().length() > 100) {
            refusals.add(Refusal.at("title", "notices.refusal.title"));
        }
        if (draft.body().length() > 5000) {
            refusals.add(Refusal.at("body", "imports.cell.tooLong", 5000));
        }
        if (draft.to().isEmpty()) {
            refusals.add(Refusal.at("to", "notices.refusal.nobody"));
        }
        return refusals;
    }

    /** Names come from the accounts, which lie elsewhere. */
    private List<LetterView> named(List<LetterView> letters) {
        Map<AccountId, String> names = people.names(
                letters.stream().map(letter -> AccountId.parse(letter.sentBy())).toList());
        return letters.stream()
                .map(letter -> new LetterView(
                        letter.id(),
                        letter.area(),
                        letter.title(),
                        letter.body(),
                        names.getOrDefault(AccountId.parse(letter.sentBy()), "?"),
                        letter.sentAt(),
                        letter.addressees(),
                        letter.read()))
                .toList();
    }

    private static LetterView map(ResultSet row, int number) throws SQLException {
        return new LetterView(
                new LetterId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("area", UUID.class)),
                row.getString("title"),
                row.getString("body"),
                row.getString("sent_by"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getInt("addressees"),
                row.getInt("read"));
    }
}
