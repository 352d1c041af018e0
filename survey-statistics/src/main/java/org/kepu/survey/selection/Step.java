package org.kepu.survey.selection;

/**
 * What decided about one unit: it is taken when the number fell into (low, high].
 *
 * @param low the lower end; the cumulated probability before the unit (systematic) or 0 (list-sequential)
 * @param high the upper end; the cumulated probability with the unit, or the chance to take it given what was decided
 *     before
 * @param uniform the number: the start + j that hit, NaN when none did (systematic), or the unit's own random number
 * @param taken whether the unit is in the sample
 */
public record Step(double low, double high, double uniform, boolean taken) {}
