package org.kepu.survey;

import org.kepu.survey.SurveyRefusal.Reason;

/**
 * How sampling error is estimated from replicates instead of by linearisation.
 *
 * @param type the method, see {@link Type}
 * @param rho Fay's factor of the halves left out, 0 to below 1; 0 for the other methods
 * @param count number of bootstrap replicates; ignored by the other methods
 * @param seed start of the bootstrap's generator; the same seed gives the same replicates
 * @param mse whether deviations are taken from the full-sample estimate; otherwise, as in R, from the mean of replicates
 */
public record Replication(Type type, double rho, int count, long seed, boolean mse) {

    /** The methods. */
    public enum Type {
        /** Delete one unit of an unstratified sample; V = (n-1)/n (1-f) Σ (t_i - t)². */
        JK1,
        /** Delete one unit a stratum; V = Σ_h (1-f_h)(n_h-1)/n_h Σ_i (t_hi - t)². */
        JKN,
        /** Balanced half samples of two units a stratum; V = 1/R Σ (t_r - t)². */
        BRR,
        /** Half samples with factors 2-ρ and ρ; V = 1/(R(1-ρ)²) Σ (t_r - t)². */
        FAY,
        /** Rao &amp; Wu 1988: n_h-1 units drawn with replacement, factors 1 + √(1-f_h) (n_h/(n_h-1) r_hi - 1). */
        BOOTSTRAP
    }

    /** Checks the options. */
    public Replication {
        if (!(rho >= 0 && rho < 1)) {
            throw new SurveyRefusal(Reason.BAD_OPTION, "Fay's rho must be at least 0 and below 1, for example 0.3.");
        }
        if (type == Type.BOOTSTRAP && (count < 2 || count > 100_000)) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION, "The bootstrap needs a count of replicates from 2 to 100000, for example 1000.");
        }
    }

    /** The unstratified jackknife; R's {@code as.svrepdesign(type = "JK1")}. Refused with several strata. */
    public static Replication jk1() {
        return new Replication(Type.JK1, 0, 0, 0, false);
    }

    /** The stratified jackknife; R's {@code type = "JKn"}. Strata of a single unit follow the design's lonely rule. */
    public static Replication jkn() {
        return new Replication(Type.JKN, 0, 0, 0, false);
    }

    /** Balanced repeated replication (McCarthy 1969); R's {@code type = "BRR"}. Refused with an odd number of units. */
    public static Replication brr() {
        return new Replication(Type.BRR, 0, 0, 0, false);
    }

    /** Fay's variant of balanced replication (Judkins 1990), ρ at least 0 and below 1; R's {@code type = "Fay"}. */
    public static Replication fay(double rho) {
        return new Replication(Type.FAY, rho, 0, 0, false);
    }

    /** The Rao–Wu bootstrap (1988) with 2 to 100,000 replicates; R's {@code type = "subbootstrap"}, other draws. */
    public static Replication bootstrap(int count, long seed) {
        return new Replication(Type.BOOTSTRAP, 0, count, seed, false);
    }

    /** The same with deviations from the full-sample estimate. */
    public Replication aroundEstimate() {
        return new Replication(type, rho, count, seed, true);
    }
}
