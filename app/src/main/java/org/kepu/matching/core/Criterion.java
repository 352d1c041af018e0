package org.kepu.matching.core;

/** By what teams are ranked for an order, with its weight; the weights sum to 100, and what a team cannot do outweighs the rest. */
public enum Criterion {
    /** 专长. */
    SKILL(30),
    /** 服务区域. */
    AREA(15),
    /** 路程. */
    DISTANCE(20),
    /** 空闲. */
    AVAILABILITY(15),
    /** 近期任务量: who did little lately comes first. */
    LOAD(10),
    /** 以往评价. */
    RATING(5),
    /** 是否去过. */
    FAMILIAR(5);

    private final int weight;

    Criterion(int weight) {
        this.weight = weight;
    }

    /** Of 100. */
    public int weight() {
        return weight;
    }
}
