package org.kepu.tasks;

/** Where a task stands. */
public enum TaskState {
    /** 未启动. */
    PLANNED,
    /** 进行中. */
    UNDER_WAY,
    /** 已完成. */
    DONE,
    /** 已取消, with the reason in the history. */
    DROPPED;

    /** Whether there is still something to do. */
    public boolean open() {
        return this == PLANNED || this == UNDER_WAY;
    }
}
