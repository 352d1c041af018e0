package org.kepu.appraisal;

/** Where a sheet stands. */
public enum SheetState {
    /** The unit or county fills it in. */
    OPEN,
    /** It is handed in. */
    SUBMITTED,
    /** Every item has a reviewed score. */
    REVIEWED
}
