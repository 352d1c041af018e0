package org.kepu.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries in the reader's words. An action that has no words yet is shown as it stands in the trail. */
@Component
public class AuditTexts {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final MessageSource messages;

    AuditTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** An action, for example {@code account.signed-in}, under the message {@code audit.action.account.signed-in}. */
    public String action(String action, Locale locale) {
        return get("audit.action." + action, action, locale);
    }

    /** An object: the word for its kind before its identifier, for example {@code account 0198…}. */
    public String object(String object, Locale locale) {
        int space = object.indexOf(' ');
        if (space < 0) {
            return object;
        }
        String kind = object.substring(0, space);
        return get("audit.object." + kind, kind, locale) + object.substring(space);
    }

    /** When it happened, to the second, in China. */
    public String moment(AuditEntry entry) {
        return MOMENT.format(entry.at());
    }

    /** Who acted; the words for nobody or the system where the trail names no one. */
    public String who(AuditEntry entry, Locale locale) {
        return entry.actorName().isEmpty() ? get("audit.nobody", "—", locale) : entry.actorName();
    }

    /** Done or refused. */
    public String outcome(boolean refused, Locale locale) {
        return get(refused ? "audit.refused" : "audit.done", "", locale);
    }

    Map<String, String> cells(AuditEntry entry, Locale locale) {
        return Map.of(
                "at", moment(entry),
                "who", who(entry, locale),
                "account", entry.actor().map(Object::toString).orElse(""),
                "address", entry.address().orElse(""),
                "act", action(entry.action(), locale),
                "action", entry.action(),
                "object", object(entry.object(), locale),
                "outcome", outcome(entry.refused(), locale),
                "details", entry.details(),
                "id", entry.id().toString());
    }

    private String get(String key, String otherwise, Locale locale) {
        return java.util.Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}
