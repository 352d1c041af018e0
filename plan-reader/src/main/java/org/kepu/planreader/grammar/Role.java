package org.kepu.planreader.grammar;

/** What a wording says about a unit's part in a task. */
public enum Role {
    /** 牵头, 主办, 主责. */
    LEAD,
    /** 配合, 参与, 协助. */
    SUPPORT,
    /** 甲负责: leads, unless the same phrase says that another unit leads. */
    IN_CHARGE,
    /** 责任单位：甲, or a bare list: leads, unless any phrase of the same task says that another unit leads. */
    RESPONSIBLE
}
