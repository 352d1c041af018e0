package org.kepu.intake.web;

import org.kepu.web.FormErrors;

/**
 * The line under a form that was saved while somebody typed.
 *
 * @param was the new fingerprint, empty if it was not saved
 * @param time when, for example 14:05
 */
public record SavedLine(String was, String time, FormErrors errors) {}
