package org.kepu.notices;

/**
 * One mail or text message on its way out.
 *
 * @param id the same at every attempt, so that whoever receives it twice can tell
 * @param address mail address or telephone number, looked up when it is delivered
 * @param subject empty for a text message
 */
public record Dispatch(DispatchId id, Channel channel, String address, String subject, String body) {}
