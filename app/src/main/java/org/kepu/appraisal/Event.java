package org.kepu.appraisal;

import java.time.Instant;
import org.kepu.shared.AccountId;

/**
 * Something that was done.
 *
 * @param what a step of the appraisal or sheet, or what was changed; message key {@code appraisal.event.<what>}
 * @param subject name of the sheet's subject, empty for the appraisal itself
 * @param item what it is about, may be empty
 */
public record Event(
        String what, String subject, String item, String was, String became, String reason, Instant at, AccountId by) {}
