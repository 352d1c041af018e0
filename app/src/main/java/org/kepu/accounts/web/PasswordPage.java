package org.kepu.accounts.web;

import org.kepu.web.FormErrors;

/**
 * Where a person sets a password by a link.
 *
 * @param key message keys begin with it: an invitation or a new password
 * @param action where the form goes
 * @param name the person's name, which only an invited person may correct
 */
public record PasswordPage(
        String key, String action, String signInName, String name, boolean nameOpen, FormErrors errors) {}
