package org.kepu.reports.web;

import java.util.Map;
import org.kepu.web.FormErrors;

/**
 * What a form carries along while somebody types: what it showed, and whether it is saved.
 *
 * @param prints by field, the print of the text the form showed
 * @param time when it was saved, for example 14:05; empty if it was not
 */
public record SavedPage(Map<String, String> prints, String time, FormErrors errors) {}
