package org.kepu.matching.core;

/** How long a team is on the way between two places by road. */
public interface TravelTimes {

    /** Minutes one way, at least 0; 0 only if nothing is known to be between them. */
    Way between(Spot from, Spot to);

    /** Where a figure comes from. */
    enum Basis {
        /** Uploaded by the city. */
        MEASURED,
        /** From the seats of the areas. */
        ESTIMATED,
        /** One of the seats is not known. */
        GUESSED
    }

    /** Minutes with where they come from. */
    record Way(int minutes, Basis basis) {}
}
