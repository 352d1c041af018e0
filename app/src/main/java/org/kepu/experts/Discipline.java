package org.kepu.experts;

/** The field of science of an expert. */
public enum Discipline {
    /** 农学、林学、畜牧. */
    AGRICULTURE,
    /** 医学、药学、公共卫生. */
    MEDICINE,
    /** 心理学. */
    PSYCHOLOGY,
    /** 生物学. */
    BIOLOGY,
    /** 地质、气象、测绘. */
    EARTH,
    /** 环境、生态. */
    ENVIRONMENT,
    /** 数学、物理、化学、天文. */
    BASIC_SCIENCE,
    /** 信息、人工智能. */
    INFORMATION,
    /** 工程技术. */
    ENGINEERING,
    /** 能源、材料. */
    ENERGY,
    /** 安全、应急、消防. */
    SAFETY,
    /** 食品. */
    FOOD,
    /** 科学教育、科普创作. */
    EDUCATION,
    /** 其他. */
    OTHER
}
