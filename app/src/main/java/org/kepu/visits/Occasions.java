package org.kepu.visits;

/**
 * What visits are for, where another module keeps it and implements this: it hears the answer of the side that is served in the same
 * transaction, and records the visit itself.
 */
public interface Occasions {

    /** Lets nobody else take it further until the transaction ends; called before the visit is locked, so that nobody waits in a circle. */
    void lock(String occasion);

    /** The side that is served said whether the visit took place, and if not, why. */
    void answered(String occasion, boolean agrees, String note);

    /** The address of its page, for who works on it. */
    String address(String occasion);
}
