package org.kepu.areas;

/** How far down in the tree a kind of area stands; a parent is always of a higher level. */
public enum AreaLevel {
    /** A prefecture-level city, the root of a tree. */
    CITY,
    /** Counties, districts and administrations beside them. */
    COUNTY,
    /** Townships, towns and subdistricts. */
    TOWNSHIP,
    /** Villages and communities. */
    VILLAGE;

    /** Whether an area of this level may lie directly in one of the other level. */
    public boolean fitsInto(AreaLevel parent) {
        return compareTo(parent) > 0;
    }
}
