package org.kepu.survey.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The draw within one stratum.
 *
 * @param stratum its name; empty when the frame has no strata
 * @param n how many units were drawn
 * @param start the random start, for systematic selection with at least one unit left to chance; else NaN
 * @param units every unit of the stratum in the order of the frame, with what decided about it
 * @param design the procedure over the units that were left to chance; they are {@link #byChance}
 */
public record StratumDraw(String stratum, int n, double start, List<DrawnUnit> units, SelectionDesign design) {

    static StratumDraw of(SelectionMethod method, String stratum, List<FrameUnit> units, int n, DrawRandom random) {
        InclusionProbabilities pi = probabilities(method, units, n);
        SelectionDesign design = design(method, pi, units.size());
        if (design instanceof PpsSystematic systematic) {
            double start = random.nextUniform();
            return of(stratum, units, n, start, pi, design, systematic.select(start));
        }
        return of(stratum, units, n, Double.NaN, pi, design, design.draw(random));
    }

    /** A systematic draw with a known start instead of a random one: to check a draw made elsewhere. */
    public static StratumDraw systematic(String stratum, List<FrameUnit> units, int n, double start) {
        InclusionProbabilities pi = probabilities(SelectionMethod.PPS_SYSTEMATIC, units, n);
        SelectionDesign design = design(SelectionMethod.PPS_SYSTEMATIC, pi, units.size());
        return of(stratum, units, n, start, pi, design, ((PpsSystematic) design).select(start));
    }

    private static InclusionProbabilities probabilities(SelectionMethod method, List<FrameUnit> units, int n) {
        double[] sizes = units.stream()
                .mapToDouble(unit -> method.usesSize() ? unit.size() : 1)
                .toArray();
        return InclusionProbabilities.proportionalTo(sizes, n);
    }

    private static SelectionDesign design(SelectionMethod method, InclusionProbabilities pi, int size) {
        double[] chances = new double[size];
        int left = 0;
        for (int i = 0; i < size; i++) {
            if (!pi.certain(i)) {
                chances[left++] = pi.of(i);
            }
        }
        return method.over(Arrays.copyOf(chances, left));
    }

    private static StratumDraw of(
            String stratum,
            List<FrameUnit> units,
            int n,
            double start,
            InclusionProbabilities pi,
            SelectionDesign design,
            List<Step> steps) {
        Iterator<Step> next = steps.iterator();
        List<DrawnUnit> drawn = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            drawn.add(new DrawnUnit(units.get(i), pi.of(i), pi.certain(i) ? null : next.next()));
        }
        return new StratumDraw(stratum, n, start, List.copyOf(drawn), design);
    }

    /** The units in the sample. */
    public List<DrawnUnit> taken() {
        return units.stream().filter(DrawnUnit::taken).toList();
    }

    /** The units that were not taken with certainty, in the order of the frame. */
    public List<DrawnUnit> byChance() {
        return units.stream().filter(unit -> !unit.certain()).toList();
    }
}
