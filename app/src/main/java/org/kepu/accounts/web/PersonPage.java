package org.kepu.accounts.web;

import java.util.List;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of a new or an existing account.
 *
 * @param action where the form goes
 * @param title message key
 * @param back where "cancel" leads
 */
public record PersonPage(
        String action, String title, String back, PersonForm form, List<Option> places, FormErrors errors) {}
