package org.kepu.planreader.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does a task, in the many ways documents say it. */
class AttributionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            市教育局牵头，市科协、市妇联配合                         | 市教育局 LEAD 市科协 SUPPORT 市妇联 SUPPORT
            市教育局负责牵头，市科协、市妇联参与配合                 | 市教育局 LEAD 市科协 SUPPORT 市妇联 SUPPORT
            市教育局牵头负责，市科协协助配合                         | 市教育局 LEAD 市科协 SUPPORT
            市教育局会同市科协、市妇联负责                           | 市教育局 LEAD 市科协 SUPPORT 市妇联 SUPPORT
            市教育局为牵头单位，团市委为配合单位                     | 市教育局 LEAD 团市委 SUPPORT
            主责单位：市教育局，协作单位：市科协                     | 市教育局 LEAD 市科协 SUPPORT
            第一责任单位：市教育局，第二责任单位：市科协             | 市教育局 LEAD 市科协 RESPONSIBLE
            牵头领导：张三；牵头单位：市科协；完成时限：2023年12月   | 市科协 LEAD
            市直机关工委、市纪委监委机关按职责分工负责               | 市直机关工委 IN_CHARGE 市纪委监委机关 IN_CHARGE
            市科协（主责）、市教育局                                 | 市科协 LEAD 市教育局 RESPONSIBLE
            """)
    void a_phrase_gives_units_their_roles(String phrase, String expected) {
        Attributions read = Attributions.in("开展活动。（" + phrase + "）");
        assertThat(read.text()).isEqualTo("开展活动。");
        assertThat(read.found().stream()
                        .flatMap(attribution -> attribution.mentions().stream())
                        .map(mention -> mention.unit() + " " + mention.role())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(read.found()).allSatisfy(found -> assertThat(found.doubts()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"以下简称《纲要》", "2021—2025年", "含五台山风景名胜区", "科普大篷车、流动科技馆"})
    void brackets_about_something_else_stay_in_the_text(String words) {
        String paragraph = "开展活动（" + words + "），每年不少于十场。";
        assertThat(Attributions.in(paragraph)).isEqualTo(new Attributions(paragraph, java.util.List.of()));
    }
}
