package org.kepu.planreader;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of an indicator.
 *
 * @param year its year; null when the source gives none
 * @param value exactly as printed
 * @param line source line
 */
public record Measure(@Nullable Integer year, BigDecimal value, int line) {}
