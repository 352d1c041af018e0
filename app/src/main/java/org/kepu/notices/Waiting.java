package org.kepu.notices;

/**
 * What waits for a person.
 *
 * @param open to-dos
 * @param late those of them that are late
 * @param unread messages
 */
public record Waiting(int open, int late, int unread) {}
