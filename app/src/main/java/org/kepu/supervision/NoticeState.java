package org.kepu.supervision;

/** Where a notice stands with one of the units it is addressed to. */
public enum NoticeState {
    /** 待签收. */
    SENT,
    /** 办理中. */
    WORKING,
    /** 已答复，待审核. */
    ANSWERED,
    /** 已办结. */
    CLOSED,
    /** 已撤销. */
    WITHDRAWN;

    /** Whether somebody still has to do something. */
    public boolean open() {
        return this == SENT || this == WORKING || this == ANSWERED;
    }
}
