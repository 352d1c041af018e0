package org.kepu.themes.web;

import java.util.List;
import java.util.Map;
import org.kepu.themes.Theme;
import org.kepu.themes.ThemeDraft;
import org.kepu.web.FormErrors;

/**
 * The calendar of themes for who keeps it, with a form for a new one.
 *
 * @param cells what was typed
 */
public record ThemeWorkPage(List<Theme> themes, List<Theme> retired, Map<String, String> cells, FormErrors errors) {

    /** The days of a theme as they are typed: 9-1 – 9-30. */
    public String days(Theme theme) {
        String first = ThemeDraft.written(theme.from());
        return theme.from().equals(theme.to()) ? first : first + " – " + ThemeDraft.written(theme.to());
    }
}
