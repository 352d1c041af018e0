package org.kepu.survey.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * Shares a sample among strata: whole numbers that sum to n exactly, none below the minimum or above what the stratum
 * has. Strata that would fall outside get their bound and the rest is shared again; fractions go by largest remainder.
 */
public final class Allocation {

    private final List<Stratum> strata;
    private final int least;
    private final double[] shares;
    private final double[] exact;
    private final boolean[] fixed;

    private Allocation(List<Stratum> strata, AllocationRule rule, int least) {
        this.strata = strata;
        this.least = least;
        shares = strata.stream().mapToDouble(rule::share).toArray();
        exact = new double[shares.length];
        fixed = new boolean[shares.length];
    }

    /**
     * Allocates n units. Refused when n is below {@code least} a stratum, above what all strata have, or a stratum has
     * no positive share.
     */
    public static SequencedMap<String, Integer> of(List<Stratum> strata, int n, AllocationRule rule, int least) {
        Conditions.require(!strata.isEmpty(), "There are no strata to allocate to");
        Conditions.require(least >= 0, "The minimum a stratum cannot be negative");
        Allocation allocation = new Allocation(strata, rule, least);
        allocation.check(n);
        allocation.share(n);
        return allocation.rounded(n);
    }

    private void check(int n) {
        long lowest = 0;
        long highest = 0;
        for (int h = 0; h < shares.length; h++) {
            Stratum stratum = strata.get(h);
            Conditions.require(
                    shares[h] > 0 && Double.isFinite(shares[h]) && stratum.most() >= 1,
                    "Stratum '" + stratum.name() + "' needs a size and a spread above 0; correct it or leave it out");
            lowest += low(h);
            highest += stratum.most();
        }
        Conditions.require(
                n >= lowest,
                "A sample of " + n + " is too small for " + shares.length + " strata with at least " + least
                        + " each; allow " + lowest + " or lower the minimum");
        Conditions.require(
                n <= highest,
                "The strata together have only " + highest + " units, fewer than the " + n + " asked for");
    }

    private int low(int h) {
        return Math.min(least, strata.get(h).most());
    }

    private void share(int n) {
        boolean changed = true;
        while (changed) {
            changed = spread(n);
        }
    }

    /** One round over the free strata; fixes those beyond the worse of the two bounds and says whether any was. */
    private boolean spread(int n) {
        double left = n;
        double sum = 0;
        for (int h = 0; h < shares.length; h++) {
            left -= fixed[h] ? exact[h] : 0;
            sum += fixed[h] ? 0 : shares[h];
        }
        double lacking = 0;
        double excess = 0;
        for (int h = 0; h < shares.length; h++) {
            if (!fixed[h]) {
                exact[h] = left * shares[h] / sum;
                lacking += Math.max(0, low(h) - exact[h]);
                excess += Math.max(0, exact[h] - strata.get(h).most());
            }
        }
        boolean changed = false;
        for (int h = 0; h < shares.length; h++) {
            double bound = lacking >= excess ? low(h) : strata.get(h).most();
            boolean beyond = lacking >= excess ? exact[h] < bound : exact[h] > bound;
            if (!fixed[h] && beyond) {
                exact[h] = bound;
                fixed[h] = true;
                changed = true;
            }
        }
        return changed;
    }

    private SequencedMap<String, Integer> rounded(int n) {
        int[] whole = new int[exact.length];
        int left = n;
        for (int h = 0; h < exact.length; h++) {
            whole[h] = (int) Math.floor(exact[h] + 1e-9);
            left -= whole[h];
        }
        List<Integer> byRemainder = new ArrayList<>(
                IntStream.range(0, exact.length).filter(h -> !fixed[h]).boxed().toList());
        byRemainder.sort(Comparator.comparingDouble(h -> whole[h] - exact[h]));
        for (int k = 0; k < left; k++) {
            whole[byRemainder.get(k)]++;
        }
        SequencedMap<String, Integer> result = new LinkedHashMap<>();
        for (int h = 0; h < whole.length; h++) {
            result.put(strata.get(h).name(), whole[h]);
        }
        return result;
    }
}
