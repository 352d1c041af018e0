package org.kepu.documents;

/** Where a cell's text stands. */
public enum Alignment {
    LEFT,
    CENTRE,
    RIGHT
}
