package org.kepu.intake;

/** Where an import stands. */
public enum ImportStatus {
    /** 等待读取. */
    QUEUED,
    /** 正在读取. */
    READING,
    /** 待审核: people correct the draft. */
    REVIEW,
    /** 未能读取: the document was refused with a sentence. */
    REFUSED,
    /** 已采用: it is a plan. */
    ADOPTED,
    /** 已放弃. */
    DISCARDED;

    /** Whether the draft may still be corrected, adopted or given up. */
    public boolean isOpen() {
        return this == REVIEW;
    }

    /** Whether nothing has come of it yet and the page should look again. */
    public boolean isWaiting() {
        return this == QUEUED || this == READING;
    }
}
