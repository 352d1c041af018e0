package org.kepu.web;

import java.util.List;

/**
 * What a module knows about a thing that a page of a module below it shows; that page lists it without knowing the module. Asked once
 * for a page.
 */
public interface Related {

    /** What leads from the page at this path, for example {@code "/reports/" + id}, the latest first; often nothing. */
    List<Link> about(String path);

    /**
     * One thing to go to.
     *
     * @param kind the key of what it is
     * @param state the key of how it stands
     * @param open whether somebody still has to do something about it
     */
    record Link(String path, String title, String kind, String state, boolean open) {}
}
