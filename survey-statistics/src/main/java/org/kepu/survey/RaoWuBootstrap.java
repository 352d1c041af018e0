package org.kepu.survey;

/**
 * The rescaling bootstrap of Rao &amp; Wu 1988 with n_h - 1 draws a stratum and the finite population correction in the
 * factors, which never become negative. Draws come from SplitMix64 (Steele, Lea &amp; Flood 2014) started at seed and
 * replicate, so that any replicate can be made on its own.
 */
final class RaoWuBootstrap implements ReplicateFactors {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Replication replication;
    private final Stage stage;

    RaoWuBootstrap(Replication replication, Stage stage) {
        this.replication = replication;
        this.stage = stage;
    }

    @Override
    public int count() {
        return replication.count();
    }

    @Override
    public double scale(int replicate) {
        return 1.0 / (replication.mse() ? replication.count() : replication.count() - 1);
    }

    @Override
    public void write(int replicate, double[] into, int stride, int offset) {
        long state = mix(mix(replication.seed() + GOLDEN) + replicate * GOLDEN);
        for (int stratum = 0; stratum < stage.strata(); stratum++) {
            int from = stage.unitStart[stratum];
            int n = stage.size(stratum);
            for (int unit = from; unit < from + n; unit++) {
                into[unit * stride + offset] = 0;
            }
            for (int draw = 1; draw < n; draw++) {
                state += GOLDEN;
                int unit = from + (int) Math.unsignedMultiplyHigh(mix(state), n);
                into[unit * stride + offset]++;
            }
            for (int unit = from; unit < from + n; unit++) {
                int at = unit * stride + offset;
                into[at] = n == 1 ? 1 : 1 + Math.sqrt(stage.remaining[unit]) * (into[at] * n / (n - 1.0) - 1);
            }
        }
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
