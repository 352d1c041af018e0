package org.kepu.survey.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal;

/**
 * A stratified sample of units, drawn so that the same frame, method, seed and allocation always give the same sample.
 *
 * @param method how units were drawn within strata
 * @param seed the seed of {@link DrawRandom}
 * @param frameHash {@link Frame#hash} of the frame drawn from
 * @param frameUnits how many units the frame has
 * @param strata the draw of every stratum, in the order of the frame
 */
public record Draw(SelectionMethod method, long seed, String frameHash, int frameUnits, List<StratumDraw> strata) {

    /**
     * Draws. Every stratum of the frame must have its number of units in the allocation and the other way round: a
     * stratum that is left out on purpose has no place in the frame, and 0 units are refused for the same reason.
     */
    public static Draw of(Frame frame, SelectionMethod method, long seed, Map<String, Integer> allocation) {
        SequencedMap<String, List<FrameUnit>> strata = frame.strata();
        for (String stratum : allocation.keySet()) {
            if (!strata.containsKey(stratum)) {
                throw refused("The allocation names stratum '" + stratum
                        + "', which the frame does not have; correct the name in one of the two.");
            }
        }
        List<StratumDraw> draws = new ArrayList<>();
        strata.forEach((stratum, units) -> {
            int n = size(stratum, units.size(), allocation.get(stratum));
            draws.add(StratumDraw.of(method, stratum, units, n, DrawRandom.of(seed, stratum)));
        });
        return new Draw(method, seed, frame.hash(), frame.units().size(), List.copyOf(draws));
    }

    private static int size(String stratum, int units, @Nullable Integer n) {
        if (n == null || n < 1) {
            throw refused(
                    "Stratum '" + stratum + "' has no units allocated, so its people could never be in the sample;"
                            + " allocate at least 1 (2 for a variance) or merge it with a neighbour.");
        }
        if (n > units) {
            throw refused("Stratum '" + stratum + "' has " + units + " units, but " + n
                    + " are allocated; allocate at most " + units + ".");
        }
        return n;
    }

    private static SurveyRefusal refused(String sentence) {
        return new SurveyRefusal(SurveyRefusal.Reason.BAD_OPTION, sentence);
    }

    /** The units in the sample, in the order of the frame within strata. */
    public List<DrawnUnit> taken() {
        return strata.stream().flatMap(stratum -> stratum.taken().stream()).toList();
    }

    /**
     * The joint inclusion probabilities of the units in the sample, in the order of {@link #taken}, for the variance
     * estimators of Horvitz–Thompson and Yates–Grundy. Across strata π_ij = π_i π_j.
     */
    public double[][] jointProbabilities() {
        return DrawJoint.of(this);
    }
}
