package org.kepu.orders;

import static org.kepu.orders.OrderState.ACCEPTED;
import static org.kepu.orders.OrderState.CLAIMED;
import static org.kepu.orders.OrderState.CLOSED;
import static org.kepu.orders.OrderState.CONFIRMED;
import static org.kepu.orders.OrderState.DISPATCHED;
import static org.kepu.orders.OrderState.OFFERED;
import static org.kepu.orders.OrderState.REJECTED;
import static org.kepu.orders.OrderState.REQUESTED;
import static org.kepu.orders.OrderState.SCHEDULED;
import static org.kepu.orders.OrderState.SERVED;
import static org.kepu.orders.OrderState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The steps of an order, as data: buttons, the guide's table, the database's table and the tests follow it. */
public enum OrderStep {
    /** 派单. */
    DISPATCH(EnumSet.of(REQUESTED), DISPATCHED, Asks.NOTHING, Party.COMMUNITY),
    /** 退回. */
    REJECT(EnumSet.of(REQUESTED), REJECTED, Asks.REASON, Party.COMMUNITY),
    /** 领单. */
    CLAIM(EnumSet.of(DISPATCHED), CLAIMED, Asks.NOTHING, Party.UNIT),
    /** 交给服务队. */
    OFFER(EnumSet.of(CLAIMED), OFFERED, Asks.FORM, Party.UNIT),
    /** 本单位自行服务. */
    SERVE_ITSELF(EnumSet.of(CLAIMED), ACCEPTED, Asks.FORM, Party.UNIT),
    /** 退回社区. */
    SEND_BACK(EnumSet.of(DISPATCHED, CLAIMED), REQUESTED, Asks.REASON, Party.UNIT),
    /** 接单. */
    ACCEPT(EnumSet.of(OFFERED), ACCEPTED, Asks.NOTHING, Party.TEAM),
    /** 不接: nobody is forced. */
    DECLINE(EnumSet.of(OFFERED), CLAIMED, Asks.REASON, Party.TEAM),
    /** 约定时间. */
    SCHEDULE(EnumSet.of(ACCEPTED), SCHEDULED, Asks.FORM, Party.TEAM),
    /** 报告服务情况. */
    REPORT(EnumSet.of(SCHEDULED), SERVED, Asks.FORM, Party.TEAM),
    /** 改期. */
    RESCHEDULE(EnumSet.of(SCHEDULED), SCHEDULED, Asks.REASON, Party.TEAM),
    /** 未能进行: somebody did not come. */
    NO_SHOW(EnumSet.of(SCHEDULED), ACCEPTED, Asks.REASON, Party.TEAM, Party.REQUESTER, Party.COMMUNITY),
    /** 收回重排: the team does not answer or cannot come. */
    RECALL(EnumSet.of(OFFERED, ACCEPTED, SCHEDULED), CLAIMED, Asks.REASON, Party.UNIT),
    /** 确认服务. */
    CONFIRM(EnumSet.of(SERVED), CONFIRMED, Asks.NOTHING, Party.REQUESTER, Party.COMMUNITY),
    /** 否认: it was not as reported. */
    DENY(EnumSet.of(SERVED), CLAIMED, Asks.REASON, Party.REQUESTER, Party.COMMUNITY),
    /** 评价. */
    RATE(EnumSet.of(CONFIRMED), CLOSED, Asks.FORM, Party.REQUESTER),
    /** 撤回. */
    WITHDRAW(
            EnumSet.of(REQUESTED, DISPATCHED, CLAIMED, OFFERED, ACCEPTED, SCHEDULED),
            WITHDRAWN,
            Asks.FORM,
            Party.REQUESTER,
            Party.COMMUNITY),
    /** 超时释放. */
    RELEASE(EnumSet.of(CLAIMED), DISPATCHED, Asks.NOTHING, Party.SYSTEM),
    /** 自动办结. */
    CLOSE(EnumSet.of(CONFIRMED), CLOSED, Asks.NOTHING, Party.SYSTEM),
    /** 整改. */
    RECTIFY(EnumSet.of(CLOSED), CLOSED, Asks.REASON, Party.UNIT);

    private enum Asks {
        NOTHING,
        FORM,
        REASON
    }

    private final EnumSet<OrderState> from;
    private final OrderState to;
    private final Asks asks;
    private final List<Party> parties;

    OrderStep(EnumSet<OrderState> from, OrderState to, Asks asks, Party... parties) {
        this.from = from;
        this.to = to;
        this.asks = asks;
        this.parties = List.of(parties);
    }

    /** Where the order must stand. */
    public Set<OrderState> from() {
        return EnumSet.copyOf(from);
    }

    /** Where it stands afterwards. */
    public OrderState to() {
        return to;
    }

    /** Who may take it. */
    public List<Party> parties() {
        return parties;
    }

    /** Whether a reason must be given. */
    public boolean reasoned() {
        return asks == Asks.REASON;
    }

    /** Whether something is filled in for it, a reason or more. */
    public boolean formed() {
        return asks != Asks.NOTHING;
    }

    /** Whether the order ends or goes back by it, so that the button is not the first choice. */
    public boolean backwards() {
        return asks == Asks.REASON && this != RECTIFY && this != RESCHEDULE || this == WITHDRAW;
    }

    /** The steps an order in this state can take, in the order of the buttons. */
    public static List<OrderStep> of(OrderState state) {
        return Arrays.stream(values()).filter(step -> step.from.contains(state)).toList();
    }
}
