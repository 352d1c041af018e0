package org.kepu.volunteers;

/** The groups of a volunteer's record beside basic facts and service (志愿服务条例, art. 19). */
public enum RecordKind {
    /** 培训. */
    TRAINING,
    /** 表彰奖励. */
    COMMENDATION,
    /** 评价. */
    EVALUATION
}
