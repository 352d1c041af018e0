package org.kepu.tasks;

import java.time.LocalDate;

/**
 * Under which number and on which day an edition is issued.
 *
 * @param documentNumber for example 忻科素办发〔2026〕3号
 */
public record Issue(String documentNumber, LocalDate day) {

    public Issue {
        documentNumber = documentNumber.strip();
    }
}
