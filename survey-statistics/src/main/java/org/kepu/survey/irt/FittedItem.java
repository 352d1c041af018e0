package org.kepu.survey.irt;

/**
 * An item with the standard errors of its parameters.
 *
 * @param item the curve
 * @param seA standard error of the discrimination
 * @param seB standard error of the difficulty
 * @param seC standard error of the guessing chance; 0 in the two-parameter model
 */
public record FittedItem(Item item, double seA, double seB, double seC) {}
