package org.kepu.survey;

import java.util.Arrays;
import org.kepu.survey.SurveyRefusal.Reason;

/** Leaves one primary unit out at a time and spreads its weight over the rest of the stratum. */
final class Jackknife implements ReplicateFactors {

    private final Stage stage;
    private final int[] stratumOfPsu;
    private final int[] deleted;
    private final double[] scales;

    private Jackknife(Stage stage, int[] stratumOfPsu, int[] deleted, double[] scales) {
        this.stage = stage;
        this.stratumOfPsu = stratumOfPsu;
        this.deleted = deleted;
        this.scales = scales;
    }

    static Jackknife of(Replication replication, Sample sample, LonelyPsu lonely) {
        Stage stage = sample.stages.getFirst();
        if (replication.type() == Replication.Type.JK1 && stage.strata() > 1) {
            throw new SurveyRefusal(
                    Reason.REPLICATES_DO_NOT_FIT,
                    "JK1 is for designs without strata; use JKn for this stratified one.");
        }
        int[] deleted = new int[stage.units()];
        double[] scales = new double[stage.units()];
        int used = 0;
        for (int psu = 0; psu < stage.units(); psu++) {
            int stratum = sample.stratumOfPsu[psu];
            int n = stage.size(stratum);
            if (n == 1 && (lonely != LonelyPsu.ADJUST || stage.exhausted(stratum))) {
                continue;
            }
            int h = stage.strata();
            deleted[used] = psu;
            scales[used++] = n == 1 ? (h - 1.0) / h : stage.remaining[psu] * (n - 1) / n;
        }
        scales = Arrays.copyOf(scales, used);
        if (lonely == LonelyPsu.AVERAGE) {
            for (int i = 0; i < used; i++) {
                scales[i] *= (double) stage.units() / used;
            }
        }
        return new Jackknife(stage, sample.stratumOfPsu, Arrays.copyOf(deleted, used), scales);
    }

    @Override
    public int count() {
        return deleted.length;
    }

    @Override
    public double scale(int replicate) {
        return scales[replicate];
    }

    @Override
    public void write(int replicate, double[] into, int stride, int offset) {
        int gone = deleted[replicate];
        int stratum = stratumOfPsu[gone];
        double n = stage.size(stratum);
        double elsewhere = n == 1 ? stage.strata() / (stage.strata() - 1.0) : 1;
        for (int psu = 0; psu < stage.units(); psu++) {
            into[psu * stride + offset] = elsewhere;
        }
        for (int psu = stage.unitStart[stratum]; psu < stage.unitStart[stratum + 1]; psu++) {
            into[psu * stride + offset] = psu == gone ? 0 : n / (n - 1);
        }
    }
}
