package org.kepu.volunteers;

/** What a team or a volunteer can help with. */
public enum Topic {
    /** 健康与合理膳食. */
    HEALTH,
    /** 急救. */
    FIRST_AID,
    /** 心理健康. */
    PSYCHOLOGY,
    /** 食品与药品安全. */
    FOOD_AND_DRUGS,
    /** 种植技术. */
    CROPS,
    /** 养殖技术. */
    LIVESTOCK,
    /** 防灾减灾与气象. */
    DISASTERS,
    /** 消防与居家安全. */
    FIRE,
    /** 交通安全. */
    TRAFFIC,
    /** 生态环保. */
    ENVIRONMENT,
    /** 节能与低碳. */
    ENERGY,
    /** 智能手机与数字生活. */
    DIGITAL_LIFE,
    /** 防电信诈骗. */
    FRAUD,
    /** 人工智能与编程. */
    COMPUTING,
    /** 科学实验与制作. */
    EXPERIMENTS,
    /** 天文. */
    ASTRONOMY,
    /** 地质、动植物等自然知识. */
    NATURE,
    /** 生产安全与职业技能. */
    WORK_SKILLS
}
