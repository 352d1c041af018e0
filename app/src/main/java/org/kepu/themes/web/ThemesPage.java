package org.kepu.themes.web;

import java.time.LocalDate;
import java.util.List;
import org.kepu.themes.Theme;

/** The themes of the coming twelve months. */
public record ThemesPage(List<Theme.Turn> turns, LocalDate today) {}
