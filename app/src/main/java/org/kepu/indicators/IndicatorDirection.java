package org.kepu.indicators;

/** Which way is better. */
public enum IndicatorDirection {
    /** The more the better. */
    UP,
    /** The less the better. */
    DOWN
}
