package org.kepu.units.web;

import org.kepu.areas.Area;
import org.kepu.web.FormErrors;

/** The form that takes a sheet of units. */
public record UnitSheetPage(Area area, FormErrors errors) {}
