package org.kepu.factors.web;

import org.kepu.web.FormErrors;

/** Asking for a code at the entrance. */
public record CodePage(FormErrors errors) {}
