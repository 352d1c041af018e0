package org.kepu.orders;

import java.util.EnumSet;
import java.util.Set;

/** How far an order has come, for whoever looks at many. */
public enum Stage {
    /** 等待中: no team and no day yet. */
    WAITING,
    /** 在约: a team has accepted, or a visit waits for its confirmation. */
    UNDER_WAY,
    /** 已服务. */
    SERVED,
    /** 未受理. */
    REFUSED,
    /** 已撤回或合并. */
    GONE;

    /** The states it is made of; each state is in one stage. */
    public Set<OrderState> states() {
        return switch (this) {
            case WAITING ->
                EnumSet.of(OrderState.REQUESTED, OrderState.DISPATCHED, OrderState.CLAIMED, OrderState.OFFERED);
            case UNDER_WAY -> EnumSet.of(OrderState.ACCEPTED, OrderState.SCHEDULED, OrderState.SERVED);
            case SERVED -> EnumSet.of(OrderState.CONFIRMED, OrderState.CLOSED);
            case REFUSED -> EnumSet.of(OrderState.REJECTED);
            case GONE -> EnumSet.of(OrderState.WITHDRAWN, OrderState.MERGED);
        };
    }
}
