package org.kepu.signups;

import static org.kepu.signups.Seats.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.activities.ActivityId;
import org.kepu.activities.SessionId;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads sign-ups. Who it is is not among it: see {@link ParticipantReading}. */
@Service
public class SignUpQueries {

    private static final String SELECT = """
            select s.*, p.session_id, p.title, p.starts_at, p.stands,
                case when s.state = 'WAITING' then (
                    select count(*) from signups.sign_up w
                    where w.place_id = s.place_id and w.state = 'WAITING' and w.queue < s.queue) else 0 end as ahead
            from signups.sign_up s join signups.place p on p.id = s.place_id
            """;

    private final JdbcClient jdbc;

    SignUpQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One sign-up, whoever asks. */
    public Optional<SignUpView> find(SignUpId id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(SignUpQueries::map)
                .optional();
    }

    /**
     * One sign-up, whoever asks.
     *
     * @throws NotFound if there is none
     */
    public SignUpView get(SignUpId id) {
        return find(id).orElseThrow(() -> new NotFound("sign-up " + id));
    }

    Optional<SignUpId> findByNumber(String number) {
        return jdbc.sql("select id from signups.sign_up where number = :number")
                .param("number", number)
                .query((row, n) -> new SignUpId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The sign-ups of an activity, in the order they came, those given up last. Numbers are read in two statements. */
    public Paged<SignUpView> list(ActivityId activity, Optional<SignUpState> state, Paging paging) {
        String where = "where s.activity_id = :activity"
                + state.map(_ -> " and s.state = :state ").orElse(" ");
        List<SignUpView> rows = jdbc.sql(SELECT + where + """
                        order by s.state in ('CANCELLED', 'LAPSED'), p.starts_at, s.place_id, s.queue limit :size offset :offset
                        """)
                .param("activity", activity.value())
                .param("state", state.map(SignUpState::name).orElse(""))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(SignUpQueries::map)
                .list();
        long total = jdbc.sql("select count(*) from signups.sign_up s " + where)
                .param("activity", activity.value())
                .param("state", state.map(SignUpState::name).orElse(""))
                .query(Long.class)
                .single();
        return new Paged<>(rows, paging, total);
    }

    /** All sign-ups of an activity as the door needs them. */
    public List<CodeView> listCodes(ActivityId activity) {
        return codes("s.activity_id = :activity", activity, new byte[0]);
    }

    /** The sign-up of an activity with this code, twelve letters and digits. */
    public Optional<CodeView> findByCode(ActivityId activity, String code) {
        return codes("s.code_hash = :hash and s.activity_id = :activity", activity, Sealed.hash(code)).stream()
                .findFirst();
    }

    private List<CodeView> codes(String where, ActivityId activity, byte[] hash) {
        return jdbc.sql("""
                        select s.code_hash, s.number, p.session_id, s.state, s.seats, s.audience
                        from signups.sign_up s join signups.place p on p.id = s.place_id where
                        """ + where)
                .param("activity", activity.value())
                .param("hash", hash)
                .query((row, n) -> new CodeView(
                        HexFormat.of().formatHex(row.getBytes("code_hash")),
                        row.getString("number"),
                        Optional.ofNullable(row.getObject("session_id", UUID.class))
                                .map(SessionId::new),
                        SignUpState.valueOf(row.getString("state")),
                        row.getInt("seats"),
                        Audience.valueOf(row.getString("audience"))))
                .list();
    }

    /** How places of an activity are taken; those nobody signed up for are missing. */
    public List<Occupancy> listOccupancy(ActivityId activity) {
        return jdbc.sql("""
                        select p.id, p.session_id, p.starts_at, p.capacity, p.taken,
                            coalesce(sum(s.seats) filter (where s.state = 'CONFIRMED'), 0) as confirmed,
                            coalesce(sum(s.seats) filter (where s.state = 'OFFERED'), 0) as offered,
                            coalesce(sum(s.seats) filter (where s.state = 'WAITING'), 0) as waiting
                        from signups.place p left join signups.sign_up s on s.place_id = p.id
                        where p.activity_id = :activity group by p.id order by p.starts_at, p.id
                        """)
                .param("activity", activity.value())
                .query((row, n) -> new Occupancy(
                        new PlaceId(row.getObject("id", UUID.class)),
                        Optional.ofNullable(row.getObject("session_id", UUID.class))
                                .map(SessionId::new),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable((Integer) row.getObject("capacity")),
                        row.getInt("confirmed"),
                        row.getInt("offered"),
                        row.getInt("waiting")))
                .list();
    }

    /** The living sign-ups of somebody with an account, what comes next first. */
    public List<SignUpView> listOf(AccountId account, Instant now) {
        return jdbc.sql(SELECT + """
                        where s.account = :account and s.state in ('CONFIRMED', 'WAITING', 'OFFERED') and p.starts_at > :from
                        order by p.starts_at limit 50
                        """)
                .param("account", account.value())
                .param("from", at(now.minus(java.time.Duration.ofDays(1))))
                .query(SignUpQueries::map)
                .list();
    }

    /** Many sign-ups; those that are not there are missing. */
    List<SignUpView> list(Collection<SignUpId> ids) {
        return jdbc.sql(SELECT + "where s.id = any(:ids)")
                .param("ids", ids.stream().map(SignUpId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(SignUpQueries::map)
                .list();
    }

    private static SignUpView map(ResultSet row, int n) throws SQLException {
        return new SignUpView(
                new SignUpId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                Optional.ofNullable(row.getObject("session_id", UUID.class)).map(SessionId::new),
                row.getString("title"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("stands"),
                SignUpState.valueOf(row.getString("state")),
                row.getInt("ahead"),
                row.getInt("seats"),
                row.getString("party"),
                Audience.valueOf(row.getString("audience")),
                row.getBoolean("minor"),
                Optional.ofNullable(row.getObject("account", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getObject("reply_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("sample"));
    }
}
