package org.kepu.orders;

/**
 * An order that was taken.
 *
 * @param key of the secret link, shown once
 */
public record Placed(OrderId order, String number, String key) {}
