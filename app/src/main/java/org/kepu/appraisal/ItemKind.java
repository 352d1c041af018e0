package org.kepu.appraisal;

/** What an item does to the total. */
public enum ItemKind {
    /** Its points are part of the total. */
    BASE,
    /** 加分项: its points come on top, all bonus items together up to the appraisal's cap. */
    BONUS,
    /** 一票否决: once found, the total is 0. */
    VETO
}
