package org.kepu.units;

/** What a unit is; the constants stand in protocol order. */
public enum UnitKind {
    /** 党委部门. */
    PARTY,
    /** 政府部门. */
    GOVERNMENT,
    /** 群团组织. */
    MASS_ORGANISATION,
    /** 事业单位. */
    INSTITUTION,
    /** 企业. */
    ENTERPRISE,
    /** 社会组织. */
    SOCIETY,
    /** 其他. */
    OTHER
}
