package org.kepu.shared;

/** The groups of people whose literacy a plan raises. */
public enum Audience {
    /** 青少年. */
    YOUTH,
    /** 农民. */
    FARMER,
    /** 产业工人. */
    WORKER,
    /** 老年人. */
    ELDER,
    /** 领导干部和公务员. */
    OFFICIAL,
    /** 公众. */
    GENERAL
}
