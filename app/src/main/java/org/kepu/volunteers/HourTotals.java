package org.kepu.volunteers;

import java.math.BigDecimal;

/**
 * Sums of the ledger of hours.
 *
 * @param all reversals taken off
 * @param confirmed of these, what both sides confirmed
 */
public record HourTotals(BigDecimal all, BigDecimal confirmed) {}
