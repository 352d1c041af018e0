package org.kepu.themes.web;

import java.util.Map;
import org.kepu.themes.Theme;
import org.kepu.web.FormErrors;

/** The form to change a theme. */
public record ThemeFormPage(Theme theme, Map<String, String> cells, FormErrors errors) {}
