package org.kepu.activities;

/** Where an activity stands. */
public enum ActivityState {
    /** 草稿: nobody but its keepers knows of it. */
    DRAFT,
    /** 已发布: the public sees it. */
    ANNOUNCED,
    /** 已结项: its figures stand in the ledger. */
    CLOSED,
    /** 已取消. */
    CALLED_OFF
}
