package org.kepu.certificates;

import java.util.Arrays;
import java.util.Optional;

/** What a wording may leave open, written in braces: {@code {姓名}}. */
public enum Placeholder {
    /** The name of the volunteer. */
    NAME("姓名"),
    /** The number of the volunteer. */
    VOLUNTEER("志愿者编号"),
    /** The organisation that recorded the service. */
    ORGANISATION("单位"),
    /** The team. */
    TEAM("服务队"),
    /** The first day covered. */
    FROM("起始日期"),
    /** The last day covered. */
    TO("截止日期"),
    /** All hours. */
    HOURS("小时数"),
    /** On how many days. */
    DAYS("天数"),
    /** How many services. */
    SERVICES("次数");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it is written in a wording. */
    public String written() {
        return "{" + word + "}";
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
