package org.kepu.privacy;

/** What a person asks for; seeing and copying the own data needs no request. */
public enum RequestKind {
    /** Something about the person is wrong. */
    CORRECTION,
    /** What reaches the person is to be removed. */
    DELETION,
    /** How and why something about the person is used. */
    EXPLANATION
}
