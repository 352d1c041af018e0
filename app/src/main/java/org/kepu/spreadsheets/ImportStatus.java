package org.kepu.spreadsheets;

/** How far an import has come. */
public enum ImportStatus {
    /** Tried, nothing changed yet. */
    CHECKED,
    /** Confirmed and carried out. */
    DONE,
    /** Carried out and taken back. */
    UNDONE
}
