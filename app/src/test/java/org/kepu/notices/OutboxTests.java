package org.kepu.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.personal.PersonalData;
import org.kepu.shared.AccountId;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The application that runs beside this test has no way out, so what is queued here is delivered here only. */
@KepuTest
class OutboxTests {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ToDoRows toDoRows;

    @Autowired
    private MessageRows messageRows;

    @Autowired
    private Posts posts;

    @Autowired
    private Sentences sentences;

    @Autowired
    private Preferences preferences;

    @Autowired
    private PersonalData personal;

    @Autowired
    private ToDos toDos;

    @Autowired
    private Messages messages;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Clock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final String address = UUID.randomUUID() + "@example.cn";
    private Viewer liaison;
    private Place place;

    @BeforeEach
    void aMailServerAndALiaison() {
        server.start();
        jdbc.sql("delete from notices.dispatch").update();
        place = places.create();
        liaison = accounts.viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aNewToDoIsMailedToWhoAskedForIt() throws Exception {
        wants(new Preference(address, "", false, true, false, false));
        openToDo(Optional.of(LocalDate.now(clock).plusDays(30)));
        openToDo(Optional.of(LocalDate.now(clock).plusDays(30)));

        announce(smtp());
        deliverAt(clock, smtp());

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("新的待办：一季度进展");
        assertThat(GreenMailUtil.getBody(mail)).isNotBlank();
        assertThat(mail.getContent().toString())
                .contains("https://kepu.example.cn/todos", "https://kepu.example.cn/me/notices");
        assertThat(mail.getMessageID()).endsWith("@kepu>");
    }

    @Test
    void whoAskedForNothingIsNotWrittenTo() {
        openToDo(Optional.empty());
        wants(new Preference(address, "", false, false, false, true));

        announce(smtp());
        deliverAt(clock, smtp());

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatIsDueTomorrowIsRemindedOfOnceAndAgainWhenItsDayMoves() {
        wants(new Preference(address, "", false, false, true, false));
        openToDo(Optional.of(LocalDate.now(clock).plusDays(1)));

        announce(smtp());
        announce(smtp());
        assertThat(queued()).isEqualTo(1);

        openToDo(Optional.of(LocalDate.now(clock)));
        announce(smtp());
        assertThat(queued()).isEqualTo(2);
    }

    @Test
    void aMessageGoesOutInTheReadersLanguageWithALetterUnderIt() throws Exception {
        wants(new Preference(address, "", true, false, false, true));
        messages.send(new Message(
                new Addressee.Person(liaison.account().orElseThrow()), "notices.letter", List.of("Meeting"), ""));

        announce(smtp());
        deliverAt(clock, smtp());

        assertThat(onlyMail().getSubject()).isEqualTo("New message: Meeting");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainWithGrowingPausesAndGivenUpVisibly() {
        wants(new Preference(address, "", false, true, false, false));
        openToDo(Optional.empty());
        Outlets away = smtp();
        announce(away);
        server.stop();

        Instant now = clock.instant();
        for (Duration pause : Delivery.PAUSES) {
            deliverAt(Clock.fixed(now, CHINA), away);
            deliverAt(Clock.fixed(now.plus(pause).minusSeconds(5), CHINA), away);
            now = now.plus(pause).plusSeconds(5);
        }
        DispatchView before = outbox(away).list(Paging.of(1)).rows().getFirst();
        assertThat(before.attempts()).isEqualTo(Delivery.PAUSES.size());
        assertThat(before.givenUp()).isFalse();

        deliverAt(Clock.fixed(now, CHINA), away);
        DispatchView after = outbox(away).list(Paging.of(1)).rows().getFirst();
        assertThat(after.givenUp()).isTrue();
        assertThat(after.lastError()).contains("Connect").doesNotContain(address);

        outbox(away).retry(after.id());
        server.start();
        deliverAt(clock, smtp());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aTextMessageToSomebodyWithoutAnAccountTakesTheMobileOfTheMomentItGoesOut() {
        ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();
        Outlets gateway =
                new Outlets(Map.of(Channel.SMS, dispatch -> sent.add(dispatch.address() + " " + dispatch.body())));
        outbox(gateway).sms(new Correspondent("neighbour", UUID.randomUUID()), "明天见");
        outbox(gateway).sms(new Correspondent("stranger", UUID.randomUUID()), "明天见");

        deliverAt(clock, gateway);

        assertThat(sent).containsExactly("13700000000 明天见");
        assertThat(outbox(gateway).list(Paging.of(1)).rows().stream().filter(DispatchView::givenUp))
                .isNotEmpty()
                .allSatisfy(dispatch -> assertThat(dispatch.to()).isEmpty());
    }

    @Test
    void severalCopiesOfTheApplicationDeliverEachDispatchOnce() throws Exception {
        wants(new Preference(address, "", false, false, false, false));
        ConcurrentLinkedQueue<DispatchId> delivered = new ConcurrentLinkedQueue<>();
        Outlets slow = new Outlets(Map.of(Channel.MAIL, dispatch -> {
            Thread.yield();
            delivered.add(dispatch.id());
        }));
        for (int i = 0; i < 40; i++) {
            outbox(slow).mail(account(), "s", "b" + i);
        }

        try (var copies = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                copies.submit(() -> deliverAt(clock, slow));
            }
        }

        assertThat(delivered).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void textMessagesAreLaidIntoAFolderForAGateway(@TempDir Path folder) throws Exception {
        wants(new Preference("", "13800000000", false, true, false, false));
        openToDo(Optional.of(LocalDate.now(clock).plusDays(9)));
        Outlets files = new Outlets(Map.of(Channel.SMS, new FileOutlet(folder, json)));

        announce(files);
        deliverAt(clock, files);

        try (var list = Files.list(folder)) {
            assertThat(list.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file)).contains("13800000000", "新的待办：一季度进展"));
        }
    }

    @Test
    void theGatewayOfTextMessagesIsDownForAnHourAndEachArrivesOnceAfterwards() {
        wants(new Preference("", "13800000000", false, true, false, false));
        Instant begin = clock.instant();
        Instant end = begin.plus(Duration.ofHours(1));
        AtomicReference<Instant> now = new AtomicReference<>(begin);
        List<DispatchId> asked = new ArrayList<>();
        List<DispatchId> arrived = new ArrayList<>();
        Outlets gateway = new Outlets(Map.of(Channel.SMS, dispatch -> {
            asked.add(dispatch.id());
            if (now.get().isBefore(end)) {
                throw new DeliveryFailed("gateway down", new java.io.IOException());
            }
            arrived.add(dispatch.id());
        }));
        for (int i = 0; i < 50; i++) {
            outbox(gateway).sms(account(), "点单已接单 " + i);
        }

        for (; now.get().isBefore(begin.plus(Duration.ofHours(3))); now.updateAndGet(at -> at.plusSeconds(30))) {
            deliverAt(Clock.fixed(now.get().plusSeconds(1), CHINA), gateway);
        }

        assertThat(arrived).hasSize(50).doesNotHaveDuplicates();
        assertThat(asked).as("three tries in the hour, the fourth arrives").hasSizeLessThanOrEqualTo(4 * 50);
    }

    @Test
    void textsAreForgottenAfterAMonth() {
        wants(new Preference(address, "", false, false, false, false));
        outbox(smtp()).mail(account(), "s", "b");
        deliverAt(clock, smtp());
        Clock later = Clock.fixed(clock.instant().plus(Duration.ofDays(31)), CHINA);

        new Outbox(jdbc, smtp(), later).forget();

        assertThat(jdbc.sql("select count(*) from notices.dispatch where body <> '' or subject <> ''")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoTookTheAddressAwayIsNotWrittenToAnyMore() {
        wants(new Preference(address, "", false, true, false, false));
        outbox(smtp()).mail(account(), "s", "b");
        wants(new Preference("", "", false, true, false, false));

        deliverAt(clock, smtp());

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox(smtp()).list(Paging.of(1)).rows().getFirst().givenUp())
                .isTrue();
    }

    @Test
    void withoutAWayOutNothingIsQueued() {
        outbox(new Outlets(Map.of())).mail(account(), "s", "b");

        assertThat(queued()).isZero();
        assertThatThrownBy(() -> new SmtpOutlet(new OutboxSettings.Smtp("", 25, "", "", "", false)))
                .hasMessageContaining("KEPU_SMTP_HOST");
    }

    private void wants(Preference preference) {
        PlaceFixture.done(preferences.set(account(), preference));
    }

    private AccountId account() {
        return liaison.account().orElseThrow();
    }

    private void openToDo(Optional<LocalDate> due) {
        toDos.open(new ToDo(
                "test:" + place.unit(),
                new Addressee.OfUnit(Role.LIAISON, place.unit()),
                "notices.letter",
                List.of("一季度进展"),
                "/todos",
                due));
    }

    private Outlets smtp() {
        return new Outlets(Map.of(
                Channel.MAIL,
                new SmtpOutlet(new OutboxSettings.Smtp(
                        "127.0.0.1", server.getSmtp().getPort(), "", "", "kepu@example.cn", false))));
    }

    private Outbox outbox(Outlets outlets) {
        return new Outbox(jdbc, outlets, clock);
    }

    private void announce(Outlets outlets) {
        transaction.executeWithoutResult(_ -> new Announcing(
                        toDoRows,
                        messageRows,
                        posts,
                        preferences,
                        outbox(outlets),
                        sentences,
                        clock,
                        "https://kepu.example.cn/")
                .announce());
    }

    private void deliverAt(Clock now, Outlets outlets) {
        new Delivery(jdbc, outlets, outbox(outlets), personal, List.of(new Neighbours()), transaction, now).deliver();
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private int queued() {
        return jdbc.sql("select count(*) from notices.dispatch where account = :account")
                .param("account", account().value())
                .query(Integer.class)
                .single();
    }

    private static final class Neighbours implements Correspondents {

        @Override
        public String kind() {
            return "neighbour";
        }

        @Override
        public Optional<String> findMobile(UUID id) {
            return Optional.of("13700000000");
        }
    }
}
