package org.kepu.plan;

/** What kind of part of the plan a programme is. */
public enum ProgrammeKind {
    /** 提升行动 for one group of people. */
    ACTION,
    /** 重点工程. */
    PROJECT,
    /** 保障机制: how the plan is organised, watched and paid for. */
    MECHANISM
}
