package org.kepu.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A sentence for the page after a redirect: {@code Flash.success("units.saved", name).on(redirect)}.
 *
 * @param level which notice it is shown as
 * @param key message key
 * @param arguments values for the message
 */
public record Flash(Level level, String key, ArrayList<String> arguments) implements Serializable {

    /** How a notice looks and how urgently it is read out. */
    public enum Level {
        /** Good to know. */
        INFO,
        /** It worked. */
        SUCCESS,
        /** Look at this before going on. */
        WARN,
        /** It did not work. */
        ERROR
    }

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "flash";

    /** It worked. */
    public static Flash success(String key, String... arguments) {
        return new Flash(Level.SUCCESS, key, new ArrayList<>(List.of(arguments)));
    }

    /** It worked, but there is something to look at. */
    public static Flash warn(String key, String... arguments) {
        return new Flash(Level.WARN, key, new ArrayList<>(List.of(arguments)));
    }

    /** A sentence that another module composed. */
    public static Flash of(boolean warn, String key, List<String> arguments) {
        return new Flash(warn ? Level.WARN : Level.SUCCESS, key, new ArrayList<>(arguments));
    }

    /** Shows the sentence on the page the browser is sent to. */
    public void on(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }

    static Flash of(@Nullable Map<String, ?> attributes) {
        return attributes != null && attributes.get(ATTRIBUTE) instanceof Flash flash
                ? flash
                : new Flash(Level.INFO, "", new ArrayList<>());
    }

    /** Whether there is nothing to say. */
    public boolean empty() {
        return key.isEmpty();
    }

    /** The sentence in the reader's language. */
    public String text(Ui ui) {
        return ui.t(key, arguments.toArray());
    }
}
