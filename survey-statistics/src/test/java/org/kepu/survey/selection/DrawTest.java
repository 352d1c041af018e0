package org.kepu.survey.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.survey.SurveyRefusal;

class DrawTest {

    private static final Frame FRAME = CityDrawTest.FRAME;

    private static Map<String, Integer> each(int n) {
        Map<String, Integer> allocation = new HashMap<>();
        FRAME.strata().keySet().forEach(stratum -> allocation.put(stratum, n));
        return allocation;
    }

    /** SplitMix64 from its published reference vector, and streams recomputed in another language. */
    @Test
    void theGeneratorNeverChanges() {
        DrawRandom random = DrawRandom.of(0);
        assertThat(random.nextUniform()).isEqualTo((0xE220A8397B1DCL + 0.5) * 0x1.0p-52);
        assertThat(random.nextUniform()).isEqualTo(0.4315279970485101);
        assertThat(DrawRandom.of(20261123, "01R").nextUniform()).isEqualTo(0.6631778858549134);
    }

    @Test
    void theSameSeedDrawsTheSameSampleAndAnotherSeedAnother() {
        Draw draw = Draw.of(FRAME, SelectionMethod.SAMPFORD, 1, each(3));
        assertThat(Draw.of(FRAME, SelectionMethod.SAMPFORD, 1, each(3)).taken()).isEqualTo(draw.taken());
        assertThat(Draw.of(FRAME, SelectionMethod.SAMPFORD, 2, each(3)).taken()).isNotEqualTo(draw.taken());
    }

    @Test
    void aStratumLessLeavesTheOthersAsTheyAre() {
        List<FrameUnit> others = FRAME.units().stream()
                .filter(unit -> !unit.stratum().equals("01U"))
                .toList();
        Map<String, Integer> allocation = each(3);
        allocation.remove("01U");
        Draw small = Draw.of(Frame.of(others), SelectionMethod.PPS_SYSTEMATIC, 5, allocation);
        Draw whole = Draw.of(FRAME, SelectionMethod.PPS_SYSTEMATIC, 5, each(3));
        assertThat(whole.taken()).containsAll(small.taken());
    }

    @Test
    void everyStratumNeedsItsNumberAndEveryNumberItsStratum() {
        Map<String, Integer> missing = each(2);
        missing.remove("07R");
        assertThatThrownBy(() -> Draw.of(FRAME, SelectionMethod.SRS, 1, missing))
                .isInstanceOf(SurveyRefusal.class)
                .hasMessageContaining("'07R'");
        Map<String, Integer> unknown = each(2);
        unknown.put("99X", 2);
        assertThatThrownBy(() -> Draw.of(FRAME, SelectionMethod.SRS, 1, unknown))
                .hasMessageContaining("'99X'");
        assertThatThrownBy(() -> Draw.of(FRAME, SelectionMethod.SRS, 1, each(10_000)))
                .hasMessageContaining("at most");
    }

    @Test
    void jointProbabilitiesOfASampleAreProductsAcrossStrataAndOneForCertainty() {
        List<FrameUnit> units = new ArrayList<>();
        double[] sizes = {2, 3, 4, 100};
        for (int i = 0; i < 8; i++) {
            units.add(new FrameUnit("v" + i, i < 4 ? "a" : "b", sizes[i % 4], i + 2));
        }
        Draw draw = Draw.of(Frame.of(units), SelectionMethod.MAX_ENTROPY, 4, Map.of("a", 3, "b", 3));
        List<DrawnUnit> taken = draw.taken();
        double[][] joint = draw.jointProbabilities();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                boolean apart = !taken.get(i)
                        .unit()
                        .stratum()
                        .equals(taken.get(j).unit().stratum());
                if (i == j) {
                    assertThat(joint[i][j]).isEqualTo(taken.get(i).pi());
                } else if (apart || taken.get(i).certain() || taken.get(j).certain()) {
                    assertThat(joint[i][j])
                            .isCloseTo(taken.get(i).pi() * taken.get(j).pi(), within(1e-12));
                } else {
                    assertThat(joint[i][j])
                            .isLessThan(taken.get(i).pi() * taken.get(j).pi());
                }
            }
        }
        assertThat(taken).filteredOn(DrawnUnit::certain).hasSize(2);
    }

    @Test
    void aBadFrameIsRefusedWithRowAndColumn() {
        List<FrameUnit> units = List.of(
                new FrameUnit("a", "1", 10, 2),
                new FrameUnit("a", "1", 0, 3),
                new FrameUnit("", "", -3, 4),
                new FrameUnit("b", "1", Double.NaN, 5));
        assertThatThrownBy(() -> Frame.of(units, new FrameColumns("村", "层", "人口")))
                .isInstanceOf(SurveyRefusal.class)
                .hasMessageContaining("row 3, column '村': 'a' already stands in row 2")
                .hasMessageContaining("row 3, column '人口': the size is 0")
                .hasMessageContaining("row 4, column '村': the name of the unit is missing")
                .hasMessageContaining("row 4, column '层': the stratum is missing")
                .hasMessageContaining("row 4, column '人口': the size -3.0")
                .hasMessageContaining("row 5, column '人口': the size is missing");
    }

    @Test
    void theProtocolListsWhatAnAuditorNeeds() {
        Draw draw = Draw.of(FRAME, SelectionMethod.PPS_SYSTEMATIC, 20261123, each(2));
        String markdown = DrawProtocol.of(draw).with("调查", "示例|甲").in(ProtocolFormat.MARKDOWN);
        StratumDraw first = draw.strata().getFirst();
        DrawnUnit taken = first.taken().getFirst();
        assertThat(markdown)
                .contains("20261123", FRAME.hash(), "示例\\|甲", "SplitMix64", "起点 u=" + first.start())
                .contains(taken.unit().id())
                .contains(Double.toString(taken.pi()));
        assertThat(markdown.lines().filter(line -> line.endsWith("入样 |"))).hasSize(64);
        assertThat(DrawProtocol.of(draw).with("调查", "<b>").in(ProtocolFormat.HTML))
                .contains("&lt;b&gt;", "<html lang=\"zh-CN\">")
                .doesNotContain("<b>");
        assertThat(DrawProtocol.of(draw).in(ProtocolFormat.of("x.txt"))).contains("种子：20261123");
    }
}
