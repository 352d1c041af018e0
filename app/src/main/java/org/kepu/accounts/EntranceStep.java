package org.kepu.accounts;

import org.kepu.access.Viewer;

/** Something a person may have to do between proving who it is and a session, for example a second factor. */
public interface EntranceStep {

    /** A stable word, kept in the session once the step is taken. */
    String name();

    /** Lower comes first. */
    int order();

    /** Where the step is taken, a route open to everyone. */
    String path();

    /** Whether this person must take it now. */
    boolean asksFor(Viewer person);

    /** Whether a session without it is no session for somebody with these roles. Asked at every request: no database. */
    boolean requiredOf(Viewer person);
}
