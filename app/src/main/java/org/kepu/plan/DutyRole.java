package org.kepu.plan;

/** What a unit has to do with a clause. */
public enum DutyRole {
    /** 牵头; several leads are normal and count fully each. */
    LEAD,
    /** 配合. */
    SUPPORT
}
