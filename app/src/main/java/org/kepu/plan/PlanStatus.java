package org.kepu.plan;

/** Where a plan stands. The public sees running and closed plans. */
public enum PlanStatus {
    /** 编制中: prepared by the office, not public. */
    DRAFT,
    /** 实施中: in force; at most one of an area. */
    RUNNING,
    /** 已结束: its period is over; kept unchanged. */
    CLOSED
}
