package org.kepu.factors.web;

import org.kepu.web.FormErrors;

/**
 * Setting up an authenticator.
 *
 * @param action where the form is sent
 * @param required whether the person's roles ask for it
 * @param picture the QR code as the path of an SVG
 * @param size width and height of the picture in modules
 * @param secret the same for typing, in groups of four
 */
public record SetUpPage(String action, boolean required, String picture, int size, String secret, FormErrors errors) {}
