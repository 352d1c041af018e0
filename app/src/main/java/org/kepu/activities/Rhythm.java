package org.kepu.activities;

/** How the sessions of an activity belong together. */
public enum Rhythm {
    /** One session. */
    SINGLE,
    /** The same thing again and again: people come to one session, and capacity is counted for each. */
    RECURRING,
    /** Parts of one whole: people come to all sessions, and capacity is counted once. */
    MULTI_SESSION
}
