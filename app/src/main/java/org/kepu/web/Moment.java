package org.kepu.web;

/**
 * One entry of a time line.
 *
 * @param when date or period, ready to print
 * @param title what happens
 * @param text more about it, may be empty
 * @param state where it lies from today
 * @param note a word beside the date that says the state, may be empty
 */
public record Moment(String when, String title, String text, State state, String note) {

    /** Where something lies from today. */
    public enum State {
        /** Over. */
        PAST,
        /** Going on. */
        NOW,
        /** To come. */
        NEXT
    }
}
