package org.kepu.notices.web;

import org.kepu.notices.Preference;
import org.kepu.web.FormErrors;

/**
 * What a person wants to be written about.
 *
 * @param mail whether mail can leave the house
 * @param sms whether text messages can
 */
public record PreferencePage(Preference wanted, boolean mail, boolean sms, FormErrors errors) {}
