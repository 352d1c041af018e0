package org.kepu.areas;

/** The coordinate system of a point; Chinese map services use several that lie hundreds of metres apart. */
public enum Datum {
    /** Not stated by the source: good for a pin on a small map only. */
    UNSTATED,
    /** CGCS2000, for our purposes the same as WGS 84 (天地图, GPS). */
    CGCS2000,
    /** GCJ-02 (高德, 腾讯). */
    GCJ02,
    /** BD-09 (百度). */
    BD09
}
