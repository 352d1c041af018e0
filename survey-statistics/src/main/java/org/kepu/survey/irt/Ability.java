package org.kepu.survey.irt;

/**
 * A person's place on the scale of an item fit.
 *
 * @param theta the posterior mean
 * @param sd the posterior standard deviation: its uncertainty
 */
public record Ability(double theta, double sd) {}
