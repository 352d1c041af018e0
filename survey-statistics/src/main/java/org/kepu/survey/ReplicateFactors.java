package org.kepu.survey;

/** Factors that replicates put on the weights of the primary units; made one replicate at a time, never all stored. */
interface ReplicateFactors {

    /** Number of replicates. */
    int count();

    /** Factor of the squared deviation of a replicate in the variance. */
    double scale(int replicate);

    /** Writes the factors of a replicate: that of unit i to {@code into[i * stride + offset]}. */
    void write(int replicate, double[] into, int stride, int offset);

    /** The factors of a design. */
    static ReplicateFactors of(Replication replication, Sample sample, LonelyPsu lonely) {
        return switch (replication.type()) {
            case JK1, JKN -> Jackknife.of(replication, sample, lonely);
            case BRR, FAY -> HalfSamples.of(replication, sample);
            case BOOTSTRAP -> new RaoWuBootstrap(replication, sample.stages.getFirst());
        };
    }
}
