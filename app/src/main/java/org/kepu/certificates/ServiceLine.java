package org.kepu.certificates;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One service as a certificate states it.
 *
 * @param title what was done
 */
public record ServiceLine(LocalDate day, String title, BigDecimal hours) {

    public ServiceLine {
        hours = hours.setScale(2);
    }
}
