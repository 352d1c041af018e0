package org.kepu.plan;

import java.util.Arrays;
import java.util.List;

/** The steps a plan's status can take, as data: buttons, the guide's table and the tests are made from it. */
public enum PlanTransition {
    /** 开始实施: the draft comes into force; another plan of the area must not be running. */
    START(PlanStatus.DRAFT, PlanStatus.RUNNING),
    /** 收录为往期: a plan of an earlier period, kept to be looked up. */
    ARCHIVE(PlanStatus.DRAFT, PlanStatus.CLOSED),
    /** 结束: the period is over. */
    CLOSE(PlanStatus.RUNNING, PlanStatus.CLOSED),
    /** 重新开始: closed too early; another plan of the area must not be running. */
    REOPEN(PlanStatus.CLOSED, PlanStatus.RUNNING),
    /** 退回编制: started too early. */
    WITHDRAW(PlanStatus.RUNNING, PlanStatus.DRAFT);

    private final PlanStatus from;
    private final PlanStatus to;

    PlanTransition(PlanStatus from, PlanStatus to) {
        this.from = from;
        this.to = to;
    }

    /** Where a plan must stand. */
    public PlanStatus from() {
        return from;
    }

    /** Where the plan stands afterwards. */
    public PlanStatus to() {
        return to;
    }

    /** The steps a plan in this status can take. */
    public static List<PlanTransition> of(PlanStatus status) {
        return Arrays.stream(values()).filter(step -> step.from == status).toList();
    }
}
