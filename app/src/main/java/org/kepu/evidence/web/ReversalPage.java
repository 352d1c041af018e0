package org.kepu.evidence.web;

import org.kepu.web.FormErrors;

/** Asks why an entry is taken back. */
public record ReversalPage(LedgerLine line, String reason, FormErrors errors) {}
