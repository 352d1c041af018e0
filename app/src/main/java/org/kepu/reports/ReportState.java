package org.kepu.reports;

/** Where a report stands. */
public enum ReportState {
    /** 填写中: with the liaison. */
    DRAFT,
    /** 待审核: with the head in charge. */
    SUBMITTED,
    /** 待验收: with the office. */
    APPROVED,
    /** 已采用. */
    ACCEPTED
}
