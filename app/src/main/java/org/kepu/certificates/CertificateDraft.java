package org.kepu.certificates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody who issues a certificate says.
 *
 * @param from first day it covers
 * @param to last day it covers, up to today
 * @param responsible 负责人 of the organisation, 2 to 40 characters
 * @param handler 经办人, 2 to 40 characters
 * @param contact of the organisation, 5 to 60 characters, printed on the paper only
 */
public record CertificateDraft(
        Optional<LocalDate> from, Optional<LocalDate> to, String responsible, String handler, String contact) {

    public CertificateDraft {
        responsible = responsible.strip();
        handler = handler.strip();
        contact = contact.strip();
    }
}
