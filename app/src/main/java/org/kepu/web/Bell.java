package org.kepu.web;

import org.kepu.access.Viewer;

/**
 * What waits for the reader, at the head of every page.
 *
 * @param open to-dos
 * @param late those of them that are late
 * @param unread messages
 */
public record Bell(int open, int late, int unread) {

    /** Nothing waits, or nobody is signed in. */
    public static final Bell SILENT = new Bell(0, 0, 0);

    /** Everything together. */
    public int total() {
        return open + unread;
    }

    /** Counts what waits; implemented by the module that knows. Asked at most once for a page. */
    public interface Source {

        /** What waits for somebody who is signed in. */
        Bell of(Viewer viewer);
    }
}
