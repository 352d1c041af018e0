package org.kepu.indicators;

/** How an indicator stands against its target. */
public enum IndicatorState {
    /** The target is reached. */
    REACHED,
    /** The target year is over or measured, and the target was not reached. */
    MISSED,
    /** Not reached yet, and there is time. */
    UNDERWAY,
    /** A figure is there, but nothing can be concluded from it yet. */
    INCONCLUSIVE,
    /** Nothing was found yet. */
    NO_DATA,
    /** No target is set. */
    NO_TARGET
}
