package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Codes;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.Grouping;

/** The rows in sampling order: which rows form a leaf, which leaves a unit, which units a stratum. */
final class Sample {

    /** Rows ordered by leaf. */
    final int[] rows;
    /** First entry of each leaf in {@link #rows}, and one more. */
    final int[] rowStart;

    final int[] leafOfRow;
    final List<Stage> stages;
    /** Primary unit of each leaf, and stratum of each primary unit. */
    final int[] psuOfLeaf;

    final int[] stratumOfPsu;
    final List<String> stratumNames;
    /** Product over the stages of the population size per sampled unit, per row. */
    final double[] fpcWeights;

    private Sample(List<Level> levels, List<Stage> stages, double[] fpcWeights, List<String> stratumNames) {
        Codes leaf = levels.getLast().units;
        this.leafOfRow = leaf.of();
        this.rowStart = starts(leaf.of(), leaf.count());
        this.rows = order(leaf.of(), rowStart);
        this.stages = stages;
        this.psuOfLeaf = new int[leaf.count()];
        Codes psu = levels.getFirst().units;
        for (int row = 0; row < leafOfRow.length; row++) {
            psuOfLeaf[leafOfRow[row]] = psu.of()[row];
        }
        this.stratumOfPsu = levels.getFirst().stratumOfUnit.of();
        this.fpcWeights = fpcWeights;
        this.stratumNames = stratumNames;
    }

    /** The groupings of one stage. */
    private record Level(Codes strata, Codes units, Codes parentOfStratum, Codes stratumOfUnit) {}

    static Sample of(Selection selection, int rows, LonelyPsu lonely, boolean checkLonely) {
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        List<Level> levels = new ArrayList<>();
        Codes parent = new Codes(new int[rows], 1);
        for (int s = 0; s < selection.stages(); s++) {
            Grouping strata = s < selection.strata().size()
                    ? Grouping.by(parent, codes(selection.strata().get(s)))
                    : Grouping.by(parent, new Codes(new int[rows], 1));
            Codes ids = s < selection.ids().size() ? codes(selection.ids().get(s)) : rowNumbers(rows);
            Grouping units = Grouping.by(strata.group(), ids);
            levels.add(new Level(strata.group(), units.group(), strata.first(), units.first()));
            parent = units.group();
        }
        if (!selection.nest() && !selection.ids().isEmpty()) {
            checkNested(selection, levels.getFirst());
        }
        if (levels.getFirst().units.count() == 1) {
            throw new SurveyRefusal(
                    Reason.LONELY_PSU,
                    "The design has a single primary sampling unit, so no sampling error can be estimated; check the"
                            + " column named as ids.");
        }
        List<Stage> stages = new ArrayList<>();
        FiniteCorrection correction = new FiniteCorrection(selection);
        double[] multiplier = {1};
        for (int s = 0; s < levels.size(); s++) {
            Level level = levels.get(s);
            int[] size = sizes(level.stratumOfUnit.of(), level.strata.count());
            double[] fraction = correction.fractions(s, level.units, level.stratumOfUnit.of(), size, weights);
            Stage stage = stage(level, levels.getLast(), fraction, multiplier);
            if (checkLonely && lonely == LonelyPsu.FAIL) {
                refuseLonely(stage, level, selection, s);
            }
            stages.add(stage);
            double[] next = new double[level.units.count()];
            for (int unit = 0; unit < next.length; unit++) {
                next[unit] = stage.multiplier[level.stratumOfUnit.of()[unit]] * fraction[unit];
            }
            multiplier = next;
        }
        return new Sample(levels, List.copyOf(stages), weights, names(selection, levels.getFirst()));
    }

    /** First entry of each primary unit in {@link #rows}, and one more. */
    int[] psuRowStart() {
        int[] leafStart = stages.getFirst().leafStart;
        return Arrays.stream(leafStart).map(leaf -> rowStart[leaf]).toArray();
    }

    /** The row in which each primary unit first occurs. */
    int[] firstRowOfPsu() {
        int[] first = new int[psus()];
        for (int row = leafOfRow.length - 1; row >= 0; row--) {
            first[psuOfLeaf[leafOfRow[row]]] = row;
        }
        return first;
    }

    int psus() {
        return stratumOfPsu.length;
    }

    int strata() {
        return stages.getFirst().strata();
    }

    private static Stage stage(Level level, Level last, double[] fraction, double[] multiplierOfParent) {
        int[] unitOfLeaf = new int[last.units.count()];
        for (int row = 0; row < level.units.of().length; row++) {
            unitOfLeaf[last.units.of()[row]] = level.units.of()[row];
        }
        double[] remaining = new double[fraction.length];
        for (int unit = 0; unit < remaining.length; unit++) {
            remaining[unit] = 1 - fraction[unit];
        }
        double[] multiplier = new double[level.strata.count()];
        for (int stratum = 0; stratum < multiplier.length; stratum++) {
            multiplier[stratum] = multiplierOfParent[level.parentOfStratum.of()[stratum]];
        }
        return new Stage(
                starts(unitOfLeaf, level.units.count()),
                starts(level.stratumOfUnit.of(), level.strata.count()),
                level.parentOfStratum.of(),
                remaining,
                multiplier);
    }

    private static List<String> names(Selection selection, Level level) {
        String[] names = new String[level.strata.count()];
        for (int row = 0; row < level.strata.of().length; row++) {
            names[level.strata.of()[row]] =
                    selection.strata().isEmpty() ? "" : label(selection.strata().getFirst(), row);
        }
        return List.of(names);
    }

    private static void checkNested(Selection selection, Level level) {
        Factor ids = selection.ids().getFirst();
        int[] stratumOfId = new int[ids.levels().size()];
        for (int row = 0; row < ids.size(); row++) {
            int stratum = level.strata.of()[row] + 1;
            int seen = stratumOfId[ids.code(row)];
            if (seen != 0 && seen != stratum) {
                throw new SurveyRefusal(
                        Reason.NOT_NESTED,
                        "Cluster '" + ids.levels().get(ids.code(row)) + "' occurs in more than one stratum (data row "
                                + (row + 1)
                                + "); set \"nest\": true if ids start anew in every stratum, else correct the data.");
            }
            stratumOfId[ids.code(row)] = stratum;
        }
    }

    private static void refuseLonely(Stage stage, Level level, Selection selection, int s) {
        for (int stratum = 0; stratum < stage.strata(); stratum++) {
            if (!stage.lonely(stratum)) {
                continue;
            }
            int row = 0;
            while (level.strata.of()[row] != stratum) {
                row++;
            }
            String name = s < selection.strata().size()
                    ? "Stratum '" + label(selection.strata().get(s), row) + "'"
                    : s == 0 ? "The sample" : "Unit '" + label(selection.ids().get(s - 1), row) + "'";
            throw new SurveyRefusal(
                    Reason.LONELY_PSU,
                    name + " has only one sampling unit at stage " + (s + 1)
                            + ", so its variance cannot be estimated; merge it with a neighbour, or choose lonelyPsu"
                            + " certainty, adjust or average.");
        }
    }

    private static String label(Factor factor, int row) {
        return factor.levels().get(factor.code(row));
    }

    private static Codes codes(Factor factor) {
        return new Codes(factor.codes(), factor.levels().size());
    }

    private static Codes rowNumbers(int rows) {
        int[] numbers = new int[rows];
        Arrays.setAll(numbers, i -> i);
        return new Codes(numbers, rows);
    }

    private static int[] sizes(int[] groupOf, int groups) {
        int[] size = new int[groups];
        for (int group : groupOf) {
            size[group]++;
        }
        return size;
    }

    /** First position of each group when members are in the order of their groups. */
    private static int[] starts(int[] groupOf, int groups) {
        int[] start = new int[groups + 1];
        for (int group : groupOf) {
            start[group + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            start[group + 1] += start[group];
        }
        return start;
    }

    private static int[] order(int[] groupOf, int[] start) {
        int[] next = start.clone();
        int[] order = new int[groupOf.length];
        for (int row = 0; row < order.length; row++) {
            order[next[groupOf[row]]++] = row;
        }
        return order;
    }
}
