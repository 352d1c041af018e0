package org.kepu.activities;

/**
 * People of one audience met in one session.
 *
 * @param checkedIn those that were checked in
 * @param walkedIn those that came besides
 */
public record Heads(int checkedIn, int walkedIn) {

    /** All of them. */
    public int total() {
        return checkedIn + walkedIn;
    }
}
