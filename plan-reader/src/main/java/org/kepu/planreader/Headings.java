package org.kepu.planreader;

import java.util.regex.Pattern;

/** What the headings of such plans usually mean. */
final class Headings {

    private static final Pattern MECHANISM = Pattern.compile(
            ".*(?:组织实施|组织保障|保障措施|保障机制|组织领导|条件保障|工作保障|实施保障|保障体系|工作要求|有关要求|相关要求|机制保障|监督考核|考核评估|监测评估|组织管理|工作机制|保障$|工作措施及保障|组织与保障|保障条件|组织机构).*");
    private static final Pattern SCHEDULE =
            Pattern.compile(".*(?:进度|实施步骤|方法步骤|工作步骤|阶段安排|时间安排|步骤安排|实施阶段|工作安排|推进步骤|分阶段|时间步骤|步骤及).*");
    private static final Pattern PREAMBLE =
            Pattern.compile(".*(?:背景|意义|总体要求|指导思想|基本原则|总体思路|目标|形势|环境$|编制依据|前言|引言|现状|工作原则|基本情况|总则|附则|发展基础|工作基础|面临).*");
    private static final Pattern GOAL = Pattern.compile(".*(?:目标|指标).*");
    private static final Pattern TASKS = Pattern.compile(".*(?:行动|工程|任务|举措|措施|工作内容|主要内容|重点工作|重点内容|计划|项目|分工|建设|提升).*");
    private static final Pattern PROGRAMME = Pattern.compile(".*(?:行动|工程|专项|行动计划)(?:（.*）)?$");
    private static final Pattern CONTAINER = Pattern.compile(
            "^(?:大力|全面|深入|扎实|组织|着力|持续|统筹|重点)?(?:实施|推进|开展|组织实施|抓好|做好|落实|完成)?(?:好)?(?:“?[一二三四五六七八九十两\\d]+”?[大项个条])?(?:全民|公民)?(?:科学素质|科普|科学素养)?"
                    + "(?:建设)?(?:提升|重点|主要|专项|提质|工作|能力|基础|重大|保障)*(?:行动|工程|任务|举措|措施|工作|内容|项目|行动计划)?(?:及分工|分工|和.{2,6})?$");
    private static final Pattern AUDIENCE = Pattern.compile(
            ".*(?:青少年|未成年人|农民|农村|产业工人|职工|工人|劳动者|老年|领导干部|公务员|妇女|社区居民|城镇|少数民族|学生|儿童|市民|居民|军人|科技资源|科普信息|信息化|基础设施|基层科普|基层|交流合作|合作交流|科普设施|人才).*(?:行动|工程|计划).*");

    private Headings() {}

    static boolean isMechanism(String title) {
        return MECHANISM.matcher(title).matches() && !PROGRAMME.matcher(title).matches();
    }

    static boolean isSchedule(String title) {
        return SCHEDULE.matcher(title).matches() && !title.contains("任务");
    }

    static boolean isPreamble(String title) {
        return PREAMBLE.matcher(title).matches() && !title.matches(".*(?:重点任务|主要任务|任务分工|和任务|与任务|及任务).*");
    }

    static boolean isPlanTitle(String text) {
        return text.matches(".*(?:方案|计划|纲要|意见|规划|要点|通知)(?:（[^（）]*）){0,2}$");
    }

    static boolean isGoal(String title) {
        return GOAL.matcher(title).matches();
    }

    static boolean isTasks(String title) {
        return TASKS.matcher(title).matches();
    }

    /** Whether the title names an action or project of its own. */
    static boolean isProgramme(String title) {
        return PROGRAMME.matcher(title).matches();
    }

    /** Whether the title names one particular programme rather than a collection of them. */
    static boolean isParticular(String title) {
        return AUDIENCE.matcher(title).matches() && !CONTAINER.matcher(title).matches();
    }

    /** Whether the title only collects: 重点任务, 五大提升行动, 重点工程. */
    static boolean isContainer(String title) {
        return CONTAINER.matcher(title).matches() || title.matches(".*[一二三四五六七八九十\\d][大项个].{0,8}(?:行动|工程|任务)$");
    }

    /** The kind of a programme by its own title, else by the title of its part. */
    static Programme.Kind kind(String title, String part) {
        for (String words : new String[] {title, part}) {
            int action = words.lastIndexOf("行动");
            int project = Math.max(words.lastIndexOf("工程"), words.lastIndexOf("项目"));
            if (action >= 0 || project >= 0) {
                return project > action ? Programme.Kind.PROJECT : Programme.Kind.ACTION;
            }
        }
        return Programme.Kind.ACTION;
    }
}
