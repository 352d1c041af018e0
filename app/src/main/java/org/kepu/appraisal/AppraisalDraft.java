package org.kepu.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is to be said about an appraisal.
 *
 * @param title 1 to 80 characters
 * @param selfDue last day for self scores
 * @param objectionDays working days in which one may object, 1 to 60
 * @param noticeDays working days of the public notice, 1 to 60
 * @param bonusCap points bonus items may bring altogether
 * @param contact whom to turn to during the public notice
 */
public record AppraisalDraft(
        int year,
        String title,
        LocalDate selfDue,
        int objectionDays,
        int noticeDays,
        BigDecimal bonusCap,
        String contact) {

    public AppraisalDraft {
        title = title.strip();
        contact = contact.strip();
    }
}
