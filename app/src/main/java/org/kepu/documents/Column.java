package org.kepu.documents;

/**
 * A column of a table.
 *
 * @param share its part of the width, in relation to the other columns' shares; from 1
 * @param merged whether equal texts below each other become one cell, as long as the merged columns left of it are equal too
 */
public record Column(String heading, int share, Alignment alignment, boolean merged) {

    public Column {
        if (share < 1) {
            throw new IllegalArgumentException("A column's share is at least 1");
        }
    }

    /** Text that begins at the left. */
    public static Column text(String heading, int share) {
        return new Column(heading, share, Alignment.LEFT, false);
    }

    /** Short text or figures that stand in the middle. */
    public static Column centred(String heading, int share) {
        return new Column(heading, share, Alignment.CENTRE, false);
    }

    /** Figures that are compared, flush right. */
    public static Column number(String heading, int share) {
        return new Column(heading, share, Alignment.RIGHT, false);
    }

    /** A group's name, written once for all its rows. */
    public static Column group(String heading, int share) {
        return new Column(heading, share, Alignment.CENTRE, true);
    }
}
