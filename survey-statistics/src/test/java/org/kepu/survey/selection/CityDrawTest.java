package org.kepu.survey.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.survey.Csv;

/** The city's villages, drawn elsewhere with known starts. */
class CityDrawTest {

    static final Frame FRAME = frame();

    private static Frame frame() {
        List<FrameUnit> units = new ArrayList<>();
        for (NamedCsvRecord r : Csv.records("city/city_frame_psu.csv")) {
            units.add(new FrameUnit(
                    r.getField("psu"),
                    r.getField("stratum"),
                    Double.parseDouble(r.getField("pop1869")),
                    units.size() + 2));
        }
        return Frame.of(units);
    }

    @Test
    void theSameStartsSelectTheSameVillages() {
        Map<String, NamedCsvRecord> first = new LinkedHashMap<>();
        List<String> expected = new ArrayList<>();
        Map<String, Double> pi = new LinkedHashMap<>();
        for (NamedCsvRecord r : Csv.records("city/city_psu_selected.csv")) {
            first.putIfAbsent(r.getField("stratum"), r);
            expected.add(r.getField("psu"));
            pi.put(r.getField("psu"), Double.valueOf(r.getField("pi1")));
        }
        List<DrawnUnit> taken = new ArrayList<>();
        first.forEach((stratum, r) -> taken.addAll(StratumDraw.systematic(
                        stratum,
                        FRAME.strata().get(stratum),
                        Integer.parseInt(r.getField("n_h")),
                        Double.parseDouble(r.getField("start_u")))
                .taken()));
        assertThat(taken).extracting(unit -> unit.unit().id()).isEqualTo(expected);
        assertThat(taken)
                .allSatisfy(unit ->
                        assertThat(unit.pi()).isCloseTo(pi.get(unit.unit().id()), within(1e-14)));
    }

    @Test
    void theHashChangesWithAnySize() {
        List<FrameUnit> units = new ArrayList<>(FRAME.units());
        FrameUnit first = units.getFirst();
        units.set(0, new FrameUnit(first.id(), first.stratum(), first.size() + 1, first.row()));
        assertThat(Frame.of(units).hash()).isNotEqualTo(FRAME.hash()).hasSize(64);
    }

    @Test
    void theHashIsThatOfADocumentedText() {
        Frame frame = Frame.of(List.of(new FrameUnit("甲村", "01R", 1057, 2), new FrameUnit("乙村", "01R", 0.5, 3)));
        assertThat(frame.canonicalText()).isEqualTo("甲村\t01R\t1057\n乙村\t01R\t0.5\n");
        // printf '甲村\t01R\t1057\n乙村\t01R\t0.5\n' | sha256sum
        assertThat(frame.hash()).isEqualTo("a38fa85d1e24a195c10c9ecaed37f839df7fc90f9db63c598ce24fcb2b30b072");
    }
}
