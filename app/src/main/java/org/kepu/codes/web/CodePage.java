package org.kepu.codes.web;

import org.kepu.web.FormErrors;

/**
 * Asking for a code, or typing it.
 *
 * @param sent whether a code was asked for already
 */
public record CodePage(boolean sent, String phone, String next, FormErrors errors) {}
