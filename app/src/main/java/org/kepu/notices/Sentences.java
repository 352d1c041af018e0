package org.kepu.notices;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of to-dos and messages; one that does not exist is refused when it is sent, not when it is read. */
@Component
class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    String get(String key, List<String> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }

    /** Throws where no sentence has this key: a mistake in the calling module. */
    void require(String key) {
        messages.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
    }
}
