package org.kepu.spreadsheets;

/** How much a file may hold, so that one upload cannot take the memory of all. */
final class Limits {

    static final int BYTES = 10_000_000;
    /** What a packed file may unpack to. */
    static final long UNPACKED_BYTES = 150_000_000;

    static final int PARTS = 2_000;
    static final int ROWS = 20_000;
    static final int COLUMNS = 100;

    private Limits() {}
}
