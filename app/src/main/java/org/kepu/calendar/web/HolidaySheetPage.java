package org.kepu.calendar.web;

import org.kepu.web.FormErrors;

/** The form that takes a year's holidays. */
public record HolidaySheetPage(int year, String source, FormErrors errors) {}
