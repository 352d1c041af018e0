package org.kepu.codes;

import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.accounts.Accounts;
import org.kepu.notices.Outbox;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.secrets.Secrets;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Codes of six digits by text message, for people who gave their phone. A code lives five minutes and dies after five wrong tries.
 * Whether a phone belongs to somebody nobody learns: what is answered is the same.
 */
@Service
public class Codes {

    /** How long a code works. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Secrets secrets;
    private final PersonalData personal;
    private final Accounts accounts;
    private final Limits limits;
    private final Outbox outbox;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Codes(
            JdbcClient jdbc,
            Clock clock,
            Secrets secrets,
            PersonalData personal,
            Accounts accounts,
            Limits limits,
            Outbox outbox,
            MessageSource messages,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.secrets = secrets;
        this.personal = personal;
        this.accounts = accounts;
        this.limits = limits;
        this.outbox = outbox;
        this.messages = messages;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Sends a code to a phone that belongs to exactly one person. Refused at {@code phone} if it is no mobile number or was asked for
     * too often (a minute apart, five an hour, ten a day; twenty an hour from one address).
     */
    public Outcome<CodeId> send(String typed, InetAddress address, Locale locale) {
        String phone = typed.replaceAll("[\\s-]", "");
        if (!phone.matches("1\\d{10}")) {
            return Outcome.refused("phone", "codes.phone.form");
        }
        return transaction.execute(_ -> {
            if (!limits.allow(phone, address)) {
                return Outcome.refused("phone", "codes.tooMany");
            }
            CodeId id = CodeId.create();
            holder(phone).ifPresent(person -> send(id, person, locale));
            return Outcome.done(id);
        });
    }

    /** Who typed the right code; a code works once. Refused at {@code code}. */
    public Outcome<AccountId> check(CodeId id, String typed) {
        Optional<Sent> sent = jdbc.sql("""
                        update codes.code set tries = tries + 1
                        where id = :id and tries < :most and expires_at > :now returning account, hash
                        """)
                .param("id", id.value())
                .param("most", TRIES)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) ->
                        new Sent(new AccountId(row.getObject("account", UUID.class)), row.getBytes("hash")))
                .optional();
        boolean fits = sent.isPresent()
                && MessageDigest.isEqual(sent.get().hash(), hash(id, typed.strip()))
                && jdbc.sql("delete from codes.code where id = :id")
                                .param("id", id.value())
                                .update()
                        > 0;
        if (!fits) {
            sent.ifPresent(code -> note(code.account(), "codes.failed"));
            return Outcome.refused("code", "codes.wrong");
        }
        return Outcome.done(sent.get().account());
    }

    /** The one person who can sign in with this phone. */
    private Optional<AccountId> holder(String phone) {
        List<AccountId> people = personal.whose(Field.PHONE, phone).stream()
                .filter(person -> accounts.findViewer(person).isPresent())
                .toList();
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }

    private void send(CodeId id, AccountId person, Locale locale) {
        String code = String.format("%06d", RANDOM.nextInt(1_000_000));
        jdbc.sql("delete from codes.code where account = :account or expires_at < :now")
                .param("account", person.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("insert into codes.code (id, account, hash, expires_at) values (:id, :account, :hash, :expires)")
                .param("id", id.value())
                .param("account", person.value())
                .param("hash", hash(id, code))
                .param("expires", OffsetDateTime.now(clock).plus(LIFE))
                .update();
        outbox.sms(person, messages.getMessage("codes.sms", new Object[] {code, LIFE.toMinutes()}, locale));
        note(person, "codes.sent");
    }

    private byte[] hash(CodeId id, String code) {
        return secrets.hash("CODE " + id, code);
    }

    private void note(AccountId account, String action) {
        Viewer person = accounts.findViewer(account).orElse(Viewer.PUBLIC);
        events.publishEvent(new CodeEvent(person.account(), person.name(), action, "account " + account));
    }

    private record Sent(AccountId account, byte[] hash) {}
}
