package org.kepu.survey.selection;

/**
 * What the columns of the frame are called where it came from, so that a problem can be found in the file.
 *
 * @param id the column of unit names
 * @param stratum the column of strata; empty when the frame has none
 * @param size the column of sizes; empty when the draw does not use one
 */
public record FrameColumns(String id, String stratum, String size) {

    /** The names to use when the frame did not come from a file. */
    public static final FrameColumns DEFAULT = new FrameColumns("id", "stratum", "size");
}
