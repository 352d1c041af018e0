package org.kepu.visits;

/** How far a visit is, apart from the answer of the side that is served. */
public enum VisitState {
    /** The team is there, or was and has not recorded hours. */
    OPEN,
    /** Hours are recorded. */
    RECORDED,
    /** It was started by mistake. */
    CANCELLED
}
