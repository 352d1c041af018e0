package org.kepu.activities;

import org.kepu.evidence.HappeningKind;

/** What sort of activity it is, each with the kind the ledger and the yearly statistics know it by. */
public enum ActivityKind {
    /** 科普讲座. */
    LECTURE(HappeningKind.LECTURE),
    /** 科学家、专家宣讲: counted among lectures. */
    SCIENTISTS(HappeningKind.LECTURE),
    /** 科普展览. */
    EXHIBITION(HappeningKind.EXHIBITION),
    /** 开放日: venues, laboratories, production lines. */
    OPEN_DAY(HappeningKind.OPEN_DAY),
    /** 集中宣传、主题活动. */
    CAMPAIGN(HappeningKind.OUTREACH),
    /** 科技（科普）竞赛. */
    CONTEST(HappeningKind.CONTEST),
    /** 科学营、兴趣小组. */
    CAMP(HappeningKind.CAMP),
    /** 实用技术培训. */
    TRAINING(HappeningKind.TRAINING),
    /** 流动科技馆、科普大篷车. */
    TOUR(HappeningKind.TOUR),
    /** 其他. */
    OTHER(HappeningKind.OTHER);

    private final HappeningKind happening;

    ActivityKind(HappeningKind happening) {
        this.happening = happening;
    }

    /** As which the ledger counts it. */
    public HappeningKind happening() {
        return happening;
    }
}
