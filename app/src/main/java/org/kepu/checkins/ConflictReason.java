package org.kepu.checkins;

/** Why a record could not be counted as it is. */
public enum ConflictReason {
    /** 不是本活动的码: no sign-up of this activity has the code. */
    UNKNOWN_CODE,
    /** 报名已取消或过期. */
    GIVEN_UP,
    /** 还在候补: no place was given. */
    NO_PLACE,
    /** 报的是另一场. */
    OTHER_SESSION,
    /** 来的人比报名的多. */
    MORE_THAN_SEATS,
    /** 这一场已取消, or is none of the activity's. */
    NO_SESSION
}
