package org.kepu.access;

/** What the route table says to one request. */
public enum Decision {
    /** Go on. */
    ALLOWED,
    /** Sign in first. */
    SIGN_IN,
    /** Signed in, but not for this. */
    FORBIDDEN,
    /** No such route or no such object. */
    MISSING
}
