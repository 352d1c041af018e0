package org.kepu.activities;

/** For what an activity costs money. */
public enum CostItem {
    /** 场地. */
    VENUE,
    /** 设备、展品. */
    EQUIPMENT,
    /** 资料印制. */
    PRINTING,
    /** 专家劳务. */
    FEES,
    /** 交通、食宿. */
    TRAVEL,
    /** 宣传. */
    PUBLICITY,
    /** 其他. */
    OTHER
}
