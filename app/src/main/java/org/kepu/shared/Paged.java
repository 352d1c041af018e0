package org.kepu.shared;

import java.util.List;

/** One page of a list and how long the whole list is. */
public record Paged<T>(List<T> rows, Paging paging, long total) {

    public Paged {
        rows = List.copyOf(rows);
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
    }

    /** Whether a page comes before this one. */
    public boolean hasPrevious() {
        return paging.page() > 1;
    }

    /** Whether a page comes after this one. */
    public boolean hasNext() {
        return paging.page() < pages();
    }
}
