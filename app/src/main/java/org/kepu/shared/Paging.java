package org.kepu.shared;

/**
 * Which part of a list is wanted.
 *
 * @param page from 1
 * @param size rows on a page, 1 to 200
 */
public record Paging(int page, int size) {

    /** Values out of range are brought into it, since they come from addresses people edit. */
    public Paging {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, 200);
    }

    /** The usual fifty rows. */
    public static Paging of(int page) {
        return new Paging(page, 50);
    }

    /** Rows to skip in SQL. */
    public long offset() {
        return (page - 1L) * size;
    }
}
