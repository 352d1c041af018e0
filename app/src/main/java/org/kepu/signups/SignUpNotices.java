package org.kepu.signups;

import static org.kepu.signups.Seats.at;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kepu.notices.Addressee;
import org.kepu.notices.Correspondent;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.notices.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells people what became of their sign-up, once each: as a message to who has an account, else as a text message. In a text
 * stands no name and no secret link: number and mobile lead to the sign-up.
 */
@Component
class SignUpNotices {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc;
    private final SignUpQueries queries;
    private final Messages messages;
    private final Outbox outbox;
    private final MessageSource texts;
    private final Clock clock;
    private final String address;

    SignUpNotices(
            JdbcClient jdbc,
            SignUpQueries queries,
            Messages messages,
            Outbox outbox,
            MessageSource texts,
            Clock clock,
            @Value("${kepu.public-url:}") String address) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.messages = messages;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
        this.address = address.replaceFirst("/$", "");
    }

    /** A place is kept for who waited. */
    void offered(SignUpId id) {
        if (claim(id, "OFFERED")) {
            SignUpView view = queries.get(id);
            String until = MOMENT.format(view.replyUntil().orElse(view.starts()));
            tell(view, "signups.told.offered", List.of(view.title(), until));
        }
    }

    /** The offered place went to somebody else. */
    void lapsed(SignUpId id) {
        if (claim(id, "LAPSED")) {
            tell(id, "signups.told.lapsed");
        }
    }

    /** It begins tomorrow. */
    void before(SignUpId id) {
        tell(id, "signups.told.before");
    }

    /** It does not take place. */
    void calledOff(SignUpId id) {
        tell(id, "signups.told.calledOff");
    }

    /** It begins at another time. */
    void moved(SignUpId id) {
        tell(id, "signups.told.moved");
    }

    private void tell(SignUpId id, String key) {
        SignUpView view = queries.get(id);
        tell(view, key, List.of(view.title(), MOMENT.format(view.starts())));
    }

    private void tell(SignUpView view, String key, List<String> arguments) {
        view.account()
                .ifPresentOrElse(
                        account -> messages.send(new Message(
                                new Addressee.Person(account), key, arguments, "/signups/own/" + view.id())),
                        () -> outbox.sms(
                                new Correspondent(SignUpMobiles.KIND, view.id().value()), text(view, key, arguments)));
    }

    private String text(SignUpView view, String key, List<String> arguments) {
        return texts.getMessage(key, arguments.toArray(), Locale.SIMPLIFIED_CHINESE)
                + texts.getMessage(
                        "signups.told.where",
                        new Object[] {view.number(), address + "/signups/mine"},
                        Locale.SIMPLIFIED_CHINESE);
    }

    private boolean claim(SignUpId id, String what) {
        return jdbc.sql(
                                "insert into signups.notice (sign_up_id, what, at) values (:id, :what, :now) on conflict do nothing")
                        .param("id", id.value())
                        .param("what", what)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** Marks some of those with a place in what begins in this time as reminded, and says who they are. */
    List<SignUpId> claimBefore(Instant from, Instant to, Instant signedBefore, int most) {
        return claimed(jdbc.sql("""
                        insert into signups.notice (sign_up_id, what, at)
                        select s.id, 'BEFORE ' || (p.starts_at at time zone 'Asia/Shanghai')::date, :now
                        from signups.place p join signups.sign_up s on s.place_id = p.id
                        where p.starts_at >= :from and p.starts_at < :to and p.stands and s.state = 'CONFIRMED'
                            and s.signed_at < :signedBefore and not exists (
                                select 1 from signups.notice n where n.sign_up_id = s.id and n.what = 'BEFORE ' || (p.starts_at at time zone 'Asia/Shanghai')::date)
                        order by p.starts_at, s.queue limit :most
                        on conflict do nothing returning sign_up_id
                        """)
                .param("from", at(from))
                .param("to", at(to))
                .param("signedBefore", at(signedBefore))
                .param("now", at(clock.instant()))
                .param("most", most));
    }

    /** Marks some of those who signed up for what does not take place any more. */
    List<SignUpId> claimCalledOff(Instant now, int most) {
        return claimed(jdbc.sql("""
                        insert into signups.notice (sign_up_id, what, at)
                        select s.id, 'CALLED_OFF', :now from signups.place p join signups.sign_up s on s.place_id = p.id
                        where not p.stands and p.starts_at > :now and s.state in ('CONFIRMED', 'WAITING', 'OFFERED')
                            and not exists (
                                select 1 from signups.notice n where n.sign_up_id = s.id and n.what = 'CALLED_OFF')
                        limit :most on conflict do nothing returning sign_up_id
                        """).param("now", at(now)).param("most", most));
    }

    /** Marks some of those who signed up before the start was moved. */
    List<SignUpId> claimMoved(Instant now, int most) {
        return claimed(jdbc.sql("""
                        insert into signups.notice (sign_up_id, what, at)
                        select s.id, 'MOVED ' || extract(epoch from p.starts_at)::bigint, :now from signups.place p join signups.sign_up s on s.place_id = p.id
                        where p.moved_at is not null and p.stands and p.starts_at > :now and s.signed_at < p.moved_at
                            and s.state in ('CONFIRMED', 'WAITING', 'OFFERED') and not exists (
                                select 1 from signups.notice n where n.sign_up_id = s.id and n.what = 'MOVED ' || extract(epoch from p.starts_at)::bigint)
                        limit :most on conflict do nothing returning sign_up_id
                        """).param("now", at(now)).param("most", most));
    }

    private static List<SignUpId> claimed(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new SignUpId(row.getObject(1, UUID.class)))
                .list();
    }
}
