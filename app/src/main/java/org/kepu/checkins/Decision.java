package org.kepu.checkins;

import org.kepu.shared.Audience;

/**
 * What the organiser decided about a record.
 *
 * @param counted whether these people count
 * @param by who decided
 */
public record Decision(boolean counted, Audience audience, int heads, String by) {}
