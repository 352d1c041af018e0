package org.kepu.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kepu.accounts.Holder;
import org.kepu.shared.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to people about what is new or due, as far as they asked for it. */
@Component
class Announcing {

    private final ToDoRows toDos;
    private final MessageRows messages;
    private final Posts posts;
    private final Preferences preferences;
    private final Outbox outbox;
    private final Sentences sentences;
    private final Clock clock;
    private final String address;

    Announcing(
            ToDoRows toDos,
            MessageRows messages,
            Posts posts,
            Preferences preferences,
            Outbox outbox,
            Sentences sentences,
            Clock clock,
            @Value("${kepu.public-url:}") String address) {
        this.toDos = toDos;
        this.messages = messages;
        this.posts = posts;
        this.preferences = preferences;
        this.outbox = outbox;
        this.sentences = sentences;
        this.clock = clock;
        this.address = address.replaceFirst("/$", "");
    }

    /** What is taken here is written about once, also by several copies of the application. */
    @Scheduled(fixedRateString = "${kepu.outbox.announce-every:20s}")
    @Transactional
    public void announce() {
        List<News> news = Stream.of(
                        toDos.claimUnannounced().stream()
                                .map(toDo -> new News("notices.mail.toDo", toDo, Preference::toDos)),
                        toDos.claimDue(LocalDate.now(clock).plusDays(1)).stream()
                                .map(toDo -> new News("notices.mail.due", toDo, Preference::due)),
                        messages.claimUnannounced().stream().map(News::new))
                .flatMap(each -> each)
                .toList();
        if (news.isEmpty() || (!outbox.open(Channel.MAIL) && !outbox.open(Channel.SMS))) {
            return;
        }
        Map<Addressee, List<Holder>> holders =
                posts.holders(news.stream().map(News::to).distinct().toList());
        Map<AccountId, Preference> wanted = preferences.map(holders.values().stream()
                .flatMap(List::stream)
                .map(Holder::account)
                .distinct()
                .toList());
        for (News each : news) {
            holders.getOrDefault(each.to(), List.of()).stream()
                    .map(Holder::account)
                    .filter(account -> Optional.ofNullable(wanted.get(account))
                            .filter(each.wish())
                            .isPresent())
                    .forEach(account -> write(each, account, wanted.getOrDefault(account, Preference.SILENT)));
        }
    }

    private void write(News news, AccountId account, Preference to) {
        Locale locale = to.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        String sentence = sentences.get(news.key(), news.arguments(), locale);
        String subject = sentences.get(news.opening(), List.of(sentence), locale);
        if (!to.mail().isEmpty()) {
            outbox.mail(account, subject, body(news, subject, locale));
        }
        if (!to.phone().isEmpty()) {
            outbox.sms(account, subject + due(news, locale));
        }
    }

    private String body(News news, String subject, Locale locale) {
        String text = news.body().isEmpty() ? "" : "\n\n" + news.body();
        return subject + due(news, locale) + text + "\n\n"
                + sentences.get("notices.mail.where", List.of(address + news.path()), locale) + "\n"
                + sentences.get("notices.mail.off", List.of(address + "/me/notices"), locale) + "\n";
    }

    private String due(News news, Locale locale) {
        return news.due()
                .map(day -> " " + sentences.get("notices.mail.dueOn", List.of(day.toString()), locale))
                .orElse("");
    }

    private record News(
            String opening,
            Addressee to,
            String key,
            List<String> arguments,
            String path,
            String body,
            Optional<LocalDate> due,
            Predicate<Preference> wish) {

        News(String opening, ToDoView toDo, Predicate<Preference> wish) {
            this(
                    opening,
                    Addressee.parse(toDo.addressee()),
                    toDo.key(),
                    toDo.arguments(),
                    toDo.path(),
                    "",
                    toDo.due(),
                    wish);
        }

        News(MessageView message) {
            this(
                    "notices.mail.message",
                    Addressee.parse(message.addressee()),
                    message.key(),
                    message.arguments(),
                    "/messages/" + message.id(),
                    message.body(),
                    Optional.empty(),
                    Preference::messages);
        }
    }
}
