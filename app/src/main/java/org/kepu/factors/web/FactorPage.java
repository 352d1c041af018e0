package org.kepu.factors.web;

import org.kepu.web.FormErrors;

/**
 * One's own second factor.
 *
 * @param since when it was set up, empty without one
 * @param required whether the person's roles ask for it
 */
public record FactorPage(String since, boolean required, FormErrors errors) {}
