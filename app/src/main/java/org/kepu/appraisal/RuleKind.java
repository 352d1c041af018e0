package org.kepu.appraisal;

/** How a score follows from a count. */
public enum RuleKind {
    /** Judged by people. */
    NONE,
    /** 每少…扣…，扣完为止: points are taken off for every step that is missing. */
    MISSING,
    /** 按比例得分: the part of the points that was reached of what is expected. */
    SHARE,
    /** 达到得满分，未达到不得分. */
    ALL,
    /** 每…得…，最多不超过分值: points are given for every step. */
    EACH
}
