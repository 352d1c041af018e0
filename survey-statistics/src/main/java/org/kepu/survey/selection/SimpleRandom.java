package org.kepu.survey.selection;

import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.SurveyRefusal;

/**
 * Simple random sampling without replacement along the list: with k units still to take among r, the next is taken when
 * its random number is at most k/r (Fan, Muller &amp; Rezucha 1962). π_i = n/N, π_ij = n(n-1)/(N(N-1)).
 */
public final class SimpleRandom implements SelectionDesign {

    private final int population;
    private final int n;

    private SimpleRandom(int population, int n) {
        this.population = population;
        this.n = n;
    }

    /** Samples of n of a population; n may be from 0 to all of them. */
    public static SimpleRandom of(int population, int n) {
        if (n < 0 || n > population) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "A sample of " + n + " cannot be drawn from " + population
                            + " units; ask for at most all of them.");
        }
        return new SimpleRandom(population, n);
    }

    @Override
    public List<Step> draw(DrawRandom random) {
        List<Step> steps = new ArrayList<>();
        int left = n;
        for (int i = 0; i < population; i++) {
            double chance = (double) left / (population - i);
            double u = random.nextUniform();
            boolean taken = u <= chance;
            steps.add(new Step(0, chance, u, taken));
            left -= taken ? 1 : 0;
        }
        return steps;
    }

    @Override
    public double[][] joint() {
        double[][] result = new double[population][population];
        double one = (double) n / population;
        double two = population < 2 ? 0 : one * (n - 1) / (population - 1);
        for (int i = 0; i < population; i++) {
            for (int j = 0; j < population; j++) {
                result[i][j] = i == j ? one : two;
            }
        }
        return result;
    }
}
