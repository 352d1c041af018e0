package org.kepu.survey.irt;

/**
 * An item with the points its right answer earns.
 *
 * @param item the curve
 * @param points the points, above 0; 2 or 4 in the official 100-point form
 */
public record ScoredItem(Item item, double points) {}
