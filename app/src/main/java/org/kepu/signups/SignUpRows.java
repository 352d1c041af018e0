package org.kepu.signups;

import static org.kepu.signups.Seats.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.secrets.Secrets;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes sign-ups. */
@Repository
class SignUpRows {

    /** A sign-up as its steps need it. */
    record Row(SignUpId id, PlaceId place, SignUpState state, int seats) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final JsonMapper json;

    SignUpRows(JdbcClient jdbc, Secrets secrets, JsonMapper json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * Takes the seats and enters the sign-up in one statement: confirmed if there were so many, else waiting if it may wait. Empty
     * if it may not and there were not, or if this mobile or this form has signed up; then the transaction must be rolled back.
     */
    Optional<SignedUp> insert(
            Place place, SignUpDraft draft, boolean mayWait, Optional<AccountId> account, Instant now) {
        SignUpId id = SignUpId.create();
        String number = Sealed.number();
        String key = Sealed.key();
        String code = Sealed.code();
        boolean minor = draft.minor(place);
        return jdbc.sql("""
                        with seat as (
                            update signups.place set taken = taken + :seats
                            where id = :place and (capacity is null or taken + :seats <= capacity) returning id),
                        added as (
                            insert into signups.sign_up (id, number, place_id, activity_id, state, seats, party, audience, minor,
                                guardian_consent_at, mobile_hash, code_hash, form, account, sample, signed_at, changed_at)
                            select :id, :number, p.id, p.activity_id,
                                case when exists (select 1 from seat) then 'CONFIRMED' else 'WAITING' end,
                                :seats, :party, :audience, :minor, :guardian, :mobileHash, :codeHash, :form, :account::uuid,
                                :sample, :now, :now
                            from signups.place p where p.id = :place and (:mayWait or exists (select 1 from seat))
                            on conflict do nothing returning id, state),
                        person as (
                            insert into signups.participant (sign_up_id, name, mobile, link, link_hash, code, details)
                            select id, :name, :mobile, :link, :linkHash, :code, :details from added)
                        select state from added
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("place", place.id().value())
                .param("seats", draft.seats())
                .param("party", draft.party())
                .param("audience", draft.audience().orElseThrow().name())
                .param("minor", minor)
                .param("guardian", minor ? at(now) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("mobileHash", hash(place.id(), draft.mobile()))
                .param("codeHash", Sealed.hash(code))
                .param("form", draft.form())
                .param("account", account.map(AccountId::value).orElse(null), Types.OTHER)
                .param("sample", place.sample())
                .param("now", at(now))
                .param("mayWait", mayWait)
                .param("name", secrets.seal(Sealed.context("NAME", id.value()), draft.name()))
                .param("mobile", secrets.seal(Sealed.context("MOBILE", id.value()), draft.mobile()))
                .param("link", secrets.seal(Sealed.context("LINK", id.value()), key))
                .param("linkHash", Sealed.hash(key))
                .param("code", secrets.seal(Sealed.context("CODE", id.value()), code))
                .param(
                        "details",
                        secrets.seal(
                                Sealed.context("DETAILS", id.value()), json.writeValueAsString(details(place, draft))))
                .query((row, n) -> new SignedUp(id, number, key, SignUpState.valueOf(row.getString("state"))))
                .optional();
    }

    private static Details details(Place place, SignUpDraft draft) {
        boolean asked = place.minors() && !draft.group();
        return new Details(
                asked ? draft.born() : Optional.empty(),
                asked && draft.minor(place) ? draft.guardian() : "",
                draft.answers(place));
    }

    byte[] hash(PlaceId place, String mobile) {
        return secrets.hash(Sealed.MOBILE, Sealed.mobile(place.value(), mobile));
    }

    /** The sign-up that came with this form. */
    Optional<SignUpId> findByForm(UUID form) {
        return jdbc.sql("select id from signups.sign_up where form = :form")
                .param("form", form)
                .query((row, n) -> new SignUpId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whether this mobile has signed up for it and has not given up. */
    boolean knows(PlaceId place, String mobile) {
        return jdbc.sql("""
                        select exists (select 1 from signups.sign_up where place_id = :place and mobile_hash = :hash
                            and state in ('CONFIRMED', 'WAITING', 'OFFERED'))
                        """)
                .param("place", place.value())
                .param("hash", hash(place, mobile))
                .query(Boolean.class)
                .single();
    }

    /** For its steps, locked until the transaction ends. */
    Optional<Row> lock(SignUpId id) {
        return jdbc.sql("select id, place_id, state, seats from signups.sign_up where id = :id for update")
                .param("id", id.value())
                .query(SignUpRows::map)
                .optional();
    }

    Optional<PlaceId> findPlace(SignUpId id) {
        return jdbc.sql("select place_id from signups.sign_up where id = :id")
                .param("id", id.value())
                .query((row, n) -> new PlaceId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The first who waits and whom so many seats suffice. */
    Optional<Row> findNext(PlaceId place, int seats) {
        return jdbc.sql("""
                        select id, place_id, state, seats from signups.sign_up
                        where place_id = :place and state = 'WAITING' and seats <= :seats order by queue limit 1 for update
                        """)
                .param("place", place.value())
                .param("seats", seats)
                .query(SignUpRows::map)
                .optional();
    }

    /** Offers nobody replied to in time. */
    List<Row> listOverdue(PlaceId place, Instant now) {
        return jdbc.sql("""
                        select id, place_id, state, seats from signups.sign_up
                        where place_id = :place and state = 'OFFERED' and reply_until <= :now order by queue for update
                        """)
                .param("place", place.value())
                .param("now", at(now))
                .query(SignUpRows::map)
                .list();
    }

    void move(SignUpId id, SignUpState to, Optional<Instant> replyUntil, Instant now) {
        jdbc.sql("update signups.sign_up set state = :to, reply_until = :until, changed_at = :now where id = :id")
                .param("to", to.name())
                .param("until", replyUntil.map(Seats::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    /** Removes who signed up for what began before this moment; the sign-ups stay as numbers. */
    int forget(OffsetDateTime before) {
        jdbc.sql("""
                        update signups.sign_up s set mobile_hash = null, party = case when seats = 1 then '' else '—' end, account = null
                        from signups.place p where p.id = s.place_id and p.starts_at < :before and s.mobile_hash is not null
                        """).param("before", before).update();
        return jdbc.sql("""
                        delete from signups.participant d using signups.sign_up s, signups.place p
                        where s.id = d.sign_up_id and p.id = s.place_id and p.starts_at < :before
                        """).param("before", before).update();
    }

    private static Row map(ResultSet row, int n) throws SQLException {
        return new Row(
                new SignUpId(row.getObject("id", UUID.class)),
                new PlaceId(row.getObject("place_id", UUID.class)),
                SignUpState.valueOf(row.getString("state")),
                row.getInt("seats"));
    }
}
