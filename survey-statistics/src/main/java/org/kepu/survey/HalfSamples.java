package org.kepu.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.math.Hadamard;

/**
 * Balanced half samples (McCarthy 1969) and Fay's variant. Strata with more than two units are split into pairs in the
 * order of the data; pairs take the rows of a Hadamard matrix in the alphabetical order of their strata, as in R.
 */
final class HalfSamples implements ReplicateFactors {

    private final int[][] hadamard;
    private final double rho;
    private final int[] pairOfPsu;
    private final boolean[] second;

    private HalfSamples(double rho, int[] pairOfPsu, boolean[] second, int pairs) {
        this.rho = rho;
        this.pairOfPsu = pairOfPsu;
        this.second = second;
        this.hadamard = Hadamard.above(pairs);
    }

    static HalfSamples of(Replication replication, Sample sample) {
        Stage stage = sample.stages.getFirst();
        for (int stratum = 0; stratum < stage.strata(); stratum++) {
            if (stage.size(stratum) % 2 == 1) {
                throw new SurveyRefusal(
                        Reason.REPLICATES_DO_NOT_FIT,
                        "Half samples need two units in every stratum (or an even number, taken in pairs), but stratum '"
                                + sample.stratumNames.get(stratum) + "' has " + stage.size(stratum)
                                + "; use JKn or bootstrap.");
            }
        }
        int[] pairOfPsu = new int[stage.units()];
        boolean[] second = new boolean[stage.units()];
        int[] firstRow = sample.firstRowOfPsu();
        int pairs = 0;
        for (int stratum : order(sample, stage)) {
            List<Integer> units =
                    new ArrayList<>(IntStream.range(stage.unitStart[stratum], stage.unitStart[stratum + 1])
                            .boxed()
                            .toList());
            units.sort(Comparator.comparingInt(unit -> firstRow[unit]));
            for (int i = 0; i < units.size(); i++) {
                pairOfPsu[units.get(i)] = pairs + i / 2;
                second[units.get(i)] = i % 2 == 1;
            }
            pairs += units.size() / 2;
        }
        return new HalfSamples(replication.rho(), pairOfPsu, second, pairs);
    }

    /** Strata with more than two units first, each kind by name. */
    private static List<Integer> order(Sample sample, Stage stage) {
        return IntStream.range(0, stage.strata())
                .boxed()
                .sorted(Comparator.comparing((Integer stratum) -> stage.size(stratum) == 2)
                        .thenComparing(stratum -> sample.stratumNames.get(stratum)))
                .toList();
    }

    @Override
    public int count() {
        return hadamard.length;
    }

    @Override
    public double scale(int replicate) {
        return 1 / (hadamard.length * (1 - rho) * (1 - rho));
    }

    @Override
    public void write(int replicate, double[] into, int stride, int offset) {
        for (int psu = 0; psu < pairOfPsu.length; psu++) {
            boolean one = hadamard[1 + pairOfPsu[psu]][replicate] == 1;
            into[psu * stride + offset] = one != second[psu] ? 2 - rho : rho;
        }
    }
}
