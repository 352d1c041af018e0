package org.kepu.web;

import gg.jte.Content;
import java.util.Locale;
import java.util.function.Supplier;
import org.kepu.access.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What every template may ask for: texts in the reader's language, asset addresses, who is looking, display settings. */
public final class Ui {

    private final MessageSource messages;
    private final ResourceUrlProvider assets;
    private final Viewer viewer;
    private final Display display;
    private final String path;
    private final Supplier<String> csrf;

    Ui(
            MessageSource messages,
            ResourceUrlProvider assets,
            Viewer viewer,
            Display display,
            String path,
            Supplier<String> csrf) {
        this.messages = messages;
        this.assets = assets;
        this.viewer = viewer;
        this.display = display;
        this.path = path;
        this.csrf = csrf;
    }

    /** The text under this key in the reader's language; arguments fill {@code {0}}, {@code {1}}, … */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** The text that names a constant, for example {@code t(Role.OFFICE)} under {@code role.OFFICE}. */
    public String t(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return t(Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name());
    }

    /** The address of a file under {@code /assets/} with its content hash, so that it can be cached for ever. */
    public String asset(String path) {
        String hashed = assets.getForLookupPath(path);
        return hashed == null ? path : hashed;
    }

    /** The hidden field that every form with POST needs. */
    public Content csrfField() {
        return output -> {
            output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"");
            output.writeContent(csrf());
            output.writeContent("\">");
        };
    }

    /** The token for requests made by script. */
    public String csrf() {
        return csrf.get();
    }

    /** Who is looking. */
    public Viewer viewer() {
        return viewer;
    }

    /** Theme, edition, text size and language the reader chose. */
    public Display display() {
        return display;
    }

    /** The reader's language. */
    public Locale locale() {
        return display.locale();
    }

    /** The path of the page, without the query. */
    public String path() {
        return path;
    }
}
