package org.kepu.orders;

import java.time.Instant;

/**
 * One step in the history of an order.
 *
 * @param step a constant of {@link OrderStep}, or {@code REQUEST} for the beginning
 * @param by empty for the requester and the daily job
 */
public record EventView(String step, OrderState to, String reason, Instant at, Party party, String by) {}
