package org.kepu.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.volunteers.Topic;

/** Reads topics from the words of a title, so that services are matched before anybody has named their topics. */
final class TitleWords {

    private static final Map<Topic, List<String>> WORDS = Map.ofEntries(
            Map.entry(Topic.HEALTH, List.of("健康", "营养", "膳食", "慢病", "高血压", "糖尿病", "养生", "义诊", "口腔", "近视")),
            Map.entry(Topic.FIRST_AID, List.of("急救", "心肺复苏", "救护", "海姆立克")),
            Map.entry(Topic.PSYCHOLOGY, List.of("心理", "情绪", "减压")),
            Map.entry(Topic.FOOD_AND_DRUGS, List.of("食品", "药品", "用药", "保健品")),
            Map.entry(Topic.CROPS, List.of("种植", "蘑菇", "香菇", "菌", "果树", "谷子", "玉米", "蔬菜", "农技", "病虫害", "大棚", "土壤")),
            Map.entry(Topic.LIVESTOCK, List.of("养殖", "畜", "养羊", "养牛", "养猪", "养鸡", "蜂")),
            Map.entry(Topic.DISASTERS, List.of("防灾", "减灾", "地震", "气象", "防汛", "洪水", "滑坡", "避险")),
            Map.entry(Topic.FIRE, List.of("消防", "火灾", "灭火", "煤气", "燃气", "一氧化碳")),
            Map.entry(Topic.TRAFFIC, List.of("交通安全", "头盔", "行车")),
            Map.entry(Topic.ENVIRONMENT, List.of("生态", "环保", "垃圾分类", "湿地", "水质")),
            Map.entry(Topic.ENERGY, List.of("节能", "低碳", "碳达峰", "光伏", "新能源")),
            Map.entry(Topic.DIGITAL_LIFE, List.of("智能手机", "手机", "数字", "网上", "扫码")),
            Map.entry(Topic.FRAUD, List.of("诈骗", "反诈", "防骗")),
            Map.entry(Topic.COMPUTING, List.of("编程", "人工智能", "机器人", "无人机")),
            Map.entry(Topic.EXPERIMENTS, List.of("实验", "小制作", "科学课", "科学秀")),
            Map.entry(Topic.ASTRONOMY, List.of("天文", "星空", "观星", "航天")),
            Map.entry(Topic.NATURE, List.of("植物", "动物", "昆虫", "鸟", "地质", "化石", "岩石")),
            Map.entry(Topic.WORK_SKILLS, List.of("安全生产", "职业技能", "技能培训", "工匠")));

    private TitleWords() {}

    /** The topics whose words stand in the title; none if there are none. */
    static Set<Topic> topics(String title) {
        Set<Topic> found = EnumSet.noneOf(Topic.class);
        WORDS.forEach((topic, words) -> {
            if (words.stream().anyMatch(title::contains)) {
                found.add(topic);
            }
        });
        return found;
    }
}
