package org.kepu.survey;

/**
 * A test of independence in a two-way table.
 *
 * @param kind which test
 * @param statistic its value
 * @param df1 degrees of freedom (of the numerator)
 * @param df2 degrees of freedom of the denominator; infinite for a chi-square
 * @param p probability of a value at least as large without association
 * @param df degrees of freedom of the design
 * @param n respondents in the table
 */
public record TableTest(TableStatistic kind, double statistic, double df1, double df2, double p, int df, int n) {}
