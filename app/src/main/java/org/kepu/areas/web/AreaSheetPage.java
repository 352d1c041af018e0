package org.kepu.areas.web;

import org.kepu.areas.Area;
import org.kepu.web.FormErrors;

/**
 * The form that takes a sheet of the areas below one.
 *
 * @param day from when the sheet is true
 * @param gone whether what is missing in the sheet ends
 */
public record AreaSheetPage(Area area, String day, boolean gone, FormErrors errors) {}
