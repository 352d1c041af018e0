package org.kepu.indicators;

/** Which part of the year a figure is about. */
public enum FigurePeriod {
    YEAR,
    H1,
    H2,
    Q1,
    Q2,
    Q3,
    Q4
}
