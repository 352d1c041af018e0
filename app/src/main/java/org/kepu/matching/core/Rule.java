package org.kepu.matching.core;

/** The rules of a week's plan; each is one constraint of the solver, named like its constant. Weights are {@link Weights}. */
public enum Rule {
    /** 专长: the team can help with a topic of the service. */
    SKILL,
    /** 区域: the place lies where the team goes. */
    AREA,
    /** 空闲: the visit fits into what team and place have free, the way included. */
    AVAILABILITY,
    /** 点单人的时间: the place can receive a visit on that day. */
    WISH,
    /** 连续几天: what takes more than a day is put there by a person. */
    SEVERAL_DAYS,
    /** 每天次数. */
    CAPACITY_OF_DAY,
    /** 每周次数. */
    CAPACITY_OF_WEEK,
    /** 未成年人: not in the evening, not to services that do not suit them. */
    MINORS,
    /** 单程上限: nobody is sent further than {@link Weights#FARTHEST} minutes. */
    REACH,
    /** 已定: what is accepted, agreed or fixed by a person stays. */
    FIXED,
    /** 未排: an order stays without a team. */
    UNPLANNED,
    /** 从未服务的乡镇优先. */
    NEVER_SERVED,
    /** 等得久的优先. */
    WAITING,
    /** 均衡. */
    FAIRNESS,
    /** 路程. */
    TRAVEL,
    /** 连续: the team that went there before. */
    CONTINUITY,
    /** 希望的日子: another day than the requester would like best. */
    PREFERENCE,
    /** 少变动: what was proposed before. */
    CHANGE;

    /** Whether a plan that breaks it cannot be carried out. */
    public boolean hard() {
        return compareTo(FIXED) <= 0;
    }
}
