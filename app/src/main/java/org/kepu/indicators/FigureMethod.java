package org.kepu.indicators;

/** How a figure was found. A figure computed by a formula is never recorded; it is computed whenever it is shown. */
public enum FigureMethod {
    /** 官方抽样调查; the only one for the literacy rate. */
    SURVEY,
    /** 法定统计, such as the yearly science communication statistics. */
    STATUTORY,
    /** Reported by a unit or county. */
    REPORTED,
    /** Taken from the ledger on a day. */
    LEDGER
}
