package org.kepu.matching;

/** How the search for a plan stands. */
public enum SearchState {
    /** 等待开始. */
    WAITING,
    /** 正在计算. */
    RUNNING,
    /** 已完成. */
    DONE,
    /** 已停止: what was found until then is the plan. */
    STOPPED,
    /** 出错: what was found until then is kept. */
    FAILED;

    /** Whether more may still be found. */
    public boolean open() {
        return this == WAITING || this == RUNNING;
    }
}
