package org.kepu.survey.irt;

/**
 * The classical statistics of one item, weighted.
 *
 * @param name the item
 * @param presented how many persons were asked
 * @param p the share of right answers among those asked, omissions being wrong
 * @param pointBiserial the correlation of the item with the person's share of right answers
 * @param rest the same without the item itself: below 0.2 the item measures something else
 * @param omission the share of those asked who did not answer
 */
public record ClassicalItem(String name, int presented, double p, double pointBiserial, double rest, double omission) {}
