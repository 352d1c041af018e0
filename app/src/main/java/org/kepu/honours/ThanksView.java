package org.kepu.honours;

import java.time.LocalDate;

/**
 * A word of thanks.
 *
 * @param signed the unit or office that thanks
 */
public record ThanksView(String text, String signed, LocalDate day) {}
