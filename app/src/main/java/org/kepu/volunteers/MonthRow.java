package org.kepu.volunteers;

import java.math.BigDecimal;

/**
 * What a team served in a month.
 *
 * @param month from 1
 * @param services that stand
 * @param people served by them
 * @param volunteers who took part
 * @param hours of them
 * @param confirmed of these, what both sides confirmed
 */
public record MonthRow(int month, int services, long people, int volunteers, BigDecimal hours, BigDecimal confirmed) {}
