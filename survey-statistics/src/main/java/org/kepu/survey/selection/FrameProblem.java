package org.kepu.survey.selection;

/**
 * Something in the frame that must be repaired before a sample may be drawn.
 *
 * @param row the row in the file, the header being row 1
 * @param column the column's name
 * @param sentence what is wrong and what to do
 */
public record FrameProblem(int row, String column, String sentence) {

    @Override
    public String toString() {
        return "row " + row + ", column '" + column + "': " + sentence;
    }
}
