package org.kepu.activities;

/** How people take part. */
public enum Attendance {
    /** 线下. */
    ON_SITE,
    /** 线上. */
    ONLINE,
    /** 线上线下同步. */
    BOTH;

    /** Whether there is a place to go to. */
    public boolean onSite() {
        return this != ONLINE;
    }

    /** Whether there is an address to open. */
    public boolean online() {
        return this != ON_SITE;
    }
}
