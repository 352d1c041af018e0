package org.kepu.intake.web;

import org.kepu.web.FormErrors;

/**
 * A form beside the source.
 *
 * @param form what the fields show
 * @param was fingerprint of what the form was made from
 */
public record FormPage<F>(Bench bench, F form, String was, FormErrors errors) {}
