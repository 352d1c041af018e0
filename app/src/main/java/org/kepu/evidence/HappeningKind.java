package org.kepu.evidence;

/** What sort of thing happened; the groups of the yearly science communication statistics can be read off it. */
public enum HappeningKind {
    /** 讲座、报告. */
    LECTURE,
    /** 培训. */
    TRAINING,
    /** 展览、展示. */
    EXHIBITION,
    /** 竞赛. */
    CONTEST,
    /** 兴趣小组、夏（冬）令营. */
    CAMP,
    /** 场馆、基地、实验室开放. */
    OPEN_DAY,
    /** 集中宣传、进村入户等现场活动. */
    OUTREACH,
    /** 流动科技馆、科普大篷车. */
    TOUR,
    /** 科技志愿服务. */
    SERVICE,
    /** 科普作品创作与发布. */
    CONTENT,
    /** 大喇叭、广播、电视. */
    BROADCAST,
    /** 应急科普. */
    EMERGENCY,
    /** 场馆、站点、画廊等阵地建设. */
    FACILITY,
    /** 经费投入. */
    FUNDING,
    /** 部署、检查等工作. */
    ORGANISING,
    /** 其他. */
    OTHER
}
