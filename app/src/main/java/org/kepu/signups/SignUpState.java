package org.kepu.signups;

/** Where a sign-up stands. */
public enum SignUpState {
    /** 已报名: has its places. */
    CONFIRMED,
    /** 候补中: waits for places. */
    WAITING,
    /** 待回复: places are kept for it until it replies or the time to reply is over. */
    OFFERED,
    /** 已取消: given up by who signed up. */
    CANCELLED,
    /** 已过期: did not reply in time. */
    LAPSED;

    /** Whether it still counts as a sign-up. */
    public boolean lives() {
        return this == CONFIRMED || this == WAITING || this == OFFERED;
    }

    /** Whether places are taken by it. */
    public boolean seated() {
        return this == CONFIRMED || this == OFFERED;
    }
}
