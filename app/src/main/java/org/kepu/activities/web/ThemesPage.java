package org.kepu.activities.web;

import java.time.LocalDate;
import java.util.List;
import org.kepu.activities.Theme;

/** The themes of the coming twelve months. */
public record ThemesPage(List<Theme.Turn> turns, LocalDate today) {}
