package org.kepu.indicators.web;

import org.kepu.areas.Area;
import org.kepu.web.FormErrors;

/** The form that takes a sheet of figures. */
public record FigureSheetPage(Area area, FormErrors errors) {}
