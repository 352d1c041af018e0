package org.kepu.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.evidence.HappeningKind;
import org.kepu.orders.ServiceDraft;
import org.kepu.plan.ClauseId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.Topic;

/** A service on the menu of the sample city. */
record SampleService(
        String unit,
        String title,
        String description,
        Set<Audience> audiences,
        int minutes,
        Set<Integer> months,
        String needs,
        HappeningKind kind,
        boolean open,
        Set<Topic> topics) {

    static final List<SampleService> LIST = List.of(
            new SampleService(
                    "市农业农村局",
                    "食用菌种植技术讲座",
                    "香菇、平菇的菌种选择，棚内温湿度，常见病虫害怎么防。",
                    Set.of(Audience.FARMER),
                    90,
                    Set.of(2, 3, 9, 10, 11),
                    "投影、40 个座位",
                    HappeningKind.LECTURE,
                    false,
                    Set.of(Topic.CROPS)),
            new SampleService(
                    "市科协",
                    "识别电信网络诈骗",
                    "用身边案例讲常见骗局和骗子怎么用新技术，现场演示怎么核实。",
                    Set.of(Audience.ELDER, Audience.GENERAL),
                    60,
                    Set.of(),
                    "座位、音响",
                    HappeningKind.LECTURE,
                    true,
                    Set.of(Topic.FRAUD)),
            new SampleService(
                    "市科协",
                    "智能手机课堂",
                    "挂号、缴费、打车、视频通话，一步一步教，带自己的手机来。",
                    Set.of(Audience.ELDER),
                    120,
                    Set.of(),
                    "桌椅、无线网络",
                    HappeningKind.TRAINING,
                    true,
                    Set.of(Topic.DIGITAL_LIFE)),
            new SampleService(
                    "市教育局",
                    "科学实验进课堂",
                    "空气炮、火山喷发、静电小球，同学们自己动手。",
                    Set.of(Audience.YOUTH),
                    80,
                    Set.of(3, 4, 5, 6, 9, 10, 11, 12),
                    "教室或操场，电源",
                    HappeningKind.OUTREACH,
                    false,
                    Set.of(Topic.EXPERIMENTS)),
            new SampleService(
                    "市应急管理局",
                    "地震避险与急救演练",
                    "讲怎么躲、怎么撤、怎么包扎和做心肺复苏，带着练一遍。",
                    Set.of(Audience.YOUTH, Audience.WORKER, Audience.GENERAL),
                    90,
                    Set.of(),
                    "空旷场地",
                    HappeningKind.TRAINING,
                    false,
                    Set.of(Topic.DISASTERS, Topic.FIRST_AID)),
            new SampleService(
                    "市气象局",
                    "看懂天气预警",
                    "暴雨、大风、寒潮预警各是什么意思，收到以后该做什么。",
                    Set.of(Audience.FARMER, Audience.GENERAL),
                    60,
                    Set.of(4, 5, 6, 7, 8, 9),
                    "投影",
                    HappeningKind.LECTURE,
                    false,
                    Set.of(Topic.DISASTERS)));

    ServiceDraft draft(UnitId by, Set<ClauseId> clauses) {
        return new ServiceDraft(
                Optional.of(by),
                title,
                description,
                audiences,
                minutes,
                months,
                needs,
                Optional.of(kind),
                clauses,
                open,
                true,
                true,
                topics);
    }
}
