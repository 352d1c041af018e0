package org.kepu.tasks;

/** Where an annual programme stands. */
public enum ProgrammeState {
    /** 起草中: only the office sees it. */
    DRAFT,
    /** 已印发: in force; what it says changes only by a new edition. */
    ISSUED,
    /** 修订中: the last edition is in force while the office prepares the next. */
    AMENDING,
    /** 已办结: the year is over; nothing changes any more. */
    CLOSED;

    /** Whether what the programme says may be changed now. */
    public boolean editable() {
        return this == DRAFT || this == AMENDING;
    }

    /** Whether work is going on: states of tasks and figures may change. */
    public boolean running() {
        return this == ISSUED || this == AMENDING;
    }
}
