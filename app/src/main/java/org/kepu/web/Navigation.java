package org.kepu.web;

import java.util.List;

/** What a module adds to the menus; a bean in its web package. Shown are the entries whose route the viewer may open. */
public interface Navigation {

    /** All entries of the module. */
    List<Entry> entries();

    /** Which menu. */
    enum Place {
        /** Public pages, in the first row. */
        PUBLIC,
        /** Pages for daily work, in the second row; the first one is where a person lands after signing in. */
        WORK,
        /** Administration: areas, units, accounts, calendar, audit; after the work, folded where both are many. */
        ADMIN,
        /** What concerns only the person, under the person's name. */
        PERSON
    }

    /**
     * One entry.
     *
     * @param order lower comes first; modules leave gaps of ten
     * @param key message key of the label: at most six Chinese characters
     * @param path a declared GET route without variables
     */
    record Entry(Place place, int order, String key, String path) {}
}
