package org.kepu.orders;

import static org.kepu.orders.OrderState.ACCEPTED;
import static org.kepu.orders.OrderState.CLAIMED;
import static org.kepu.orders.OrderState.CLOSED;
import static org.kepu.orders.OrderState.CONFIRMED;
import static org.kepu.orders.OrderState.DISPATCHED;
import static org.kepu.orders.OrderState.MERGED;
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
import org.jspecify.annotations.Nullable;

/** The steps of an order, as data: buttons, the guide's table, the database's table and the tests follow it. */
public enum OrderStep {
    /** 派单. */
    DISPATCH(DISPATCHED, Asks.NOTHING),
    /** 退回. */
    REJECT(REJECTED, Asks.REASON),
    /** 合并: another order asks for the same. */
    MERGE(MERGED, Asks.FORM),
    /** 领单. */
    CLAIM(CLAIMED, Asks.NOTHING),
    /** 交给服务队. */
    OFFER(OFFERED, Asks.FORM),
    /** 本单位自行服务. */
    SERVE_ITSELF(ACCEPTED, Asks.FORM),
    /** 退回社区. */
    SEND_BACK(REQUESTED, Asks.REASON),
    /** 接单. */
    ACCEPT(ACCEPTED, Asks.NOTHING),
    /** 不接: nobody is forced. */
    DECLINE(CLAIMED, Asks.REASON),
    /** 约定时间. */
    SCHEDULE(SCHEDULED, Asks.FORM),
    /** 报告服务情况. */
    REPORT(SERVED, Asks.FORM),
    /** 改期. */
    RESCHEDULE(SCHEDULED, Asks.REASON),
    /** 未能进行: somebody did not come. */
    NO_SHOW(ACCEPTED, Asks.REASON),
    /** 收回重排: the team does not answer or cannot come. */
    RECALL(CLAIMED, Asks.REASON),
    /** 确认服务. */
    CONFIRM(CONFIRMED, Asks.NOTHING),
    /** 否认: it was not as reported. */
    DENY(CLAIMED, Asks.REASON),
    /** 评价. */
    RATE(CLOSED, Asks.FORM),
    /** 撤回. */
    WITHDRAW(WITHDRAWN, Asks.FORM),
    /** 取消合并, while the other order is not dispatched. */
    SPLIT(REQUESTED, Asks.NOTHING),
    /** 移交: another unit took over the work of the one it lies with. */
    HAND_OVER(null, Asks.REASON),
    /** 重新派单: the unit it lies with exists no longer. */
    ORPHAN(REQUESTED, Asks.REASON),
    /** 超时释放. */
    RELEASE(DISPATCHED, Asks.NOTHING),
    /** 自动办结. */
    CLOSE(CLOSED, Asks.NOTHING),
    /** 整改. */
    RECTIFY(CLOSED, Asks.REASON);

    private enum Asks {
        NOTHING,
        FORM,
        REASON
    }

    private final @Nullable OrderState to;
    private final Asks asks;

    OrderStep(@Nullable OrderState to, Asks asks) {
        this.to = to;
        this.asks = asks;
    }

    /** Where the order must stand. */
    public Set<OrderState> from() {
        return switch (this) {
            case DISPATCH, REJECT, MERGE -> EnumSet.of(REQUESTED);
            case SPLIT -> EnumSet.of(MERGED);
            case HAND_OVER -> EnumSet.of(DISPATCHED, CLAIMED, OFFERED, ACCEPTED, SCHEDULED, SERVED);
            case ORPHAN -> EnumSet.of(DISPATCHED, CLAIMED, OFFERED, ACCEPTED, SCHEDULED);
            case CLAIM -> EnumSet.of(DISPATCHED);
            case OFFER, SERVE_ITSELF, RELEASE -> EnumSet.of(CLAIMED);
            case SEND_BACK -> EnumSet.of(DISPATCHED, CLAIMED);
            case ACCEPT, DECLINE -> EnumSet.of(OFFERED);
            case SCHEDULE -> EnumSet.of(ACCEPTED);
            case REPORT, RESCHEDULE, NO_SHOW -> EnumSet.of(SCHEDULED);
            case RECALL -> EnumSet.of(OFFERED, ACCEPTED, SCHEDULED);
            case CONFIRM -> EnumSet.of(SERVED);
            case DENY -> EnumSet.of(SCHEDULED, SERVED);
            case RATE, CLOSE -> EnumSet.of(CONFIRMED);
            case WITHDRAW -> EnumSet.of(REQUESTED, DISPATCHED, CLAIMED, OFFERED, ACCEPTED, SCHEDULED, MERGED);
            case RECTIFY -> EnumSet.of(CLOSED);
        };
    }

    /** Where it stands afterwards; some steps leave it where it was. */
    public OrderState to(OrderState from) {
        return to == null ? from : to;
    }

    /** Who may take it. */
    public List<Party> parties() {
        return switch (this) {
            case DISPATCH, REJECT, MERGE -> List.of(Party.COMMUNITY);
            case SPLIT -> List.of(Party.COMMUNITY, Party.SYSTEM);
            case CLAIM, OFFER, SERVE_ITSELF, SEND_BACK, RECTIFY -> List.of(Party.UNIT);
            case RECALL -> List.of(Party.UNIT, Party.SYSTEM);
            case ACCEPT, DECLINE, SCHEDULE, REPORT, RESCHEDULE -> List.of(Party.TEAM);
            case NO_SHOW -> List.of(Party.TEAM, Party.REQUESTER, Party.COMMUNITY);
            case CONFIRM, DENY, WITHDRAW -> List.of(Party.REQUESTER, Party.COMMUNITY);
            case RATE -> List.of(Party.REQUESTER);
            case RELEASE, CLOSE, HAND_OVER, ORPHAN -> List.of(Party.SYSTEM);
        };
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
        return (asks == Asks.REASON && this != RECTIFY && this != RESCHEDULE) || this == WITHDRAW;
    }

    /** The steps an order in this state can take, in the order of the buttons. */
    public static List<OrderStep> of(OrderState state) {
        return Arrays.stream(values())
                .filter(step -> step.from().contains(state))
                .toList();
    }
}
