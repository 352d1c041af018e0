package org.kepu.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalReadingTest {

    @Test
    void quantitiesAreReadWithWhatTheyCountAndTheirUnit() {
        assertThat(read("举办讲座40场、覆盖农民2000人次")).containsExactly("举办讲座 40 场", "覆盖农民 2000 人次");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年举办科普讲座不少于４０场次 | 全年举办科普讲座 40 场次",
                "受众达到1.5万人次以上 | 受众 15000 人次",
                "培训农民12,000人 | 培训农民 12000 人",
                "社区科普活动室覆盖率达到90% | 社区科普活动室覆盖率 90 %",
                "在14个县（市、区）开展巡展 | 在 14 个",
                "投入经费300万元 | 投入经费 3000000 元"
            })
    void manyWaysOfWritingAreUnderstood(String text, String goal) {
        assertThat(read(text)).containsExactly(goal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2026年底前完成", "9月举办全国科普月活动", "第三季度总结", "每县举办讲座2场", "每季度更新1期", "举办讲座3-5场", "推动科普进校园"})
    void whatIsNoYearlyQuantityIsLeftToPeople(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年11月30日 | 2026-11-30",
                "2026-11-30 | 2026-11-30",
                "11月底前 | 2026-11-30",
                "2月 | 2026-02-28",
                "9月中旬 | 2026-09-20",
                "三季度 | 2026-09-30",
                "第4季度末 | 2026-12-31",
                "上半年 | 2026-06-30",
                "全年 | 2026-12-31",
                "2027年底 | 2027-12-31",
                "长期坚持 | 2026-12-31",
                "９月１５日前完成 | 2026-09-15"
            })
    void dueDatesAreReadInTheYearOfTheProgramme(String text, LocalDate day) {
        assertThat(DueReading.read(text, 2026)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"尽快", "13月底", "2月30日"})
    void whatSaysNoDayIsNotGuessed(String text) {
        assertThat(DueReading.read(text, 2026)).isEmpty();
    }

    private static List<String> read(String text) {
        return GoalReading.read(text).stream()
                .map(goal -> goal.what() + " " + GoalReading.number(goal.target()) + " " + goal.unit())
                .toList();
    }
}
