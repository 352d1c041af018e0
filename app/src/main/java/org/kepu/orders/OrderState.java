package org.kepu.orders;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an order stands, whose turn it is and for how long. */
public enum OrderState {
    /** 待派单. */
    REQUESTED(Party.COMMUNITY, 1),
    /** 待领单. */
    DISPATCHED(Party.UNIT, 2),
    /** 待安排. */
    CLAIMED(Party.UNIT, 2),
    /** 待接单. */
    OFFERED(Party.TEAM, 2),
    /** 已接单: a day is to be agreed. */
    ACCEPTED(Party.TEAM, 3),
    /** 已约定: counted from the agreed day. */
    SCHEDULED(Party.TEAM, 1),
    /** 待确认: the community asks where the requester does not answer. */
    SERVED(Party.COMMUNITY, 3),
    /** 待评价: closed after {@link #RATING_DAYS} days without a rating. */
    CONFIRMED(Party.REQUESTER, 0),
    /** 已完成. */
    CLOSED(null, 0),
    /** 已退回. */
    REJECTED(null, 0),
    /** 已撤回. */
    WITHDRAWN(null, 0),
    /** 已合并: another order stands for it. */
    MERGED(Party.SYSTEM, 0);

    /** Calendar days in which the requester may rate. */
    public static final int RATING_DAYS = 7;

    private final @Nullable Party owner;
    private final int days;

    OrderState(@Nullable Party owner, int days) {
        this.owner = owner;
        this.days = days;
    }

    /** Whose turn it is; empty at the end. */
    public Optional<Party> owner() {
        return Optional.ofNullable(owner);
    }

    /** Working days allowed; 0 where none are counted. */
    public int days() {
        return days;
    }

    /** The same for an order that cannot wait: half of it, rounded down; 0 is the day itself. */
    public int days(boolean urgent) {
        return urgent && this != SCHEDULED ? days / 2 : days;
    }

    /** Whether nothing more is awaited. */
    public boolean ended() {
        return owner == null;
    }
}
