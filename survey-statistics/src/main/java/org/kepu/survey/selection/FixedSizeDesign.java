package org.kepu.survey.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * Designs with P(s) ∝ (base + Σ_{i in s} c_i) Π_{i in s} p_i/(1-p_i) over samples of n units. Base 1 and c = 0 is
 * conditional Poisson (maximum entropy; simple random sampling when all p are equal), base 0 and c = 1-π, p = π is
 * Sampford's design. Drawn along the list, one random number a unit: a unit is taken when its number is at most its
 * chance given what was decided before (Chen, Dempster &amp; Liu 1994 for conditional Poisson).
 */
final class FixedSizeDesign implements SelectionDesign {

    private final double[] p;
    private final double[] c;
    private final double base;
    private final int n;
    private final SubsetSums[] before;
    private final SubsetSums[] from;

    FixedSizeDesign(double[] p, double[] c, double base, int n) {
        this.p = p;
        this.c = c;
        this.base = base;
        this.n = n;
        before = new SubsetSums[p.length + 1];
        from = new SubsetSums[p.length + 1];
        before[0] = SubsetSums.empty(n);
        from[p.length] = SubsetSums.empty(n);
        for (int i = 0; i < p.length; i++) {
            before[i + 1] = before[i].with(p[i], c[i]);
            int back = p.length - 1 - i;
            from[back] = from[back + 1].with(p[back], c[back]);
        }
    }

    @Override
    public List<Step> draw(DrawRandom random) {
        List<Step> steps = new ArrayList<>();
        double a = base;
        int left = n;
        for (int i = 0; i < p.length; i++) {
            double chance = left == 0 ? 0 : chance(i, left, a);
            double u = random.nextUniform();
            boolean taken = u <= chance;
            steps.add(new Step(0, chance, u, taken));
            if (taken) {
                left--;
                a += c[i];
            }
        }
        return steps;
    }

    private double chance(int i, int left, double a) {
        if (left == p.length - i) {
            return 1;
        }
        SubsetSums rest = from[i + 1];
        double with = p[i] * ((a + c[i]) * rest.f[left - 1] + rest.g[left - 1]);
        double without = (1 - p[i]) * (a * rest.f[left] + rest.g[left]);
        return with / (with + without);
    }

    /** The inclusion probabilities π_i of this design. */
    double[] first() {
        double[] result = new double[p.length];
        double total = total();
        for (int i = 0; i < p.length && n > 0; i++) {
            result[i] = p[i] * before[i].joined(from[i + 1], n - 1, base + c[i]) / total;
        }
        return result;
    }

    @Override
    public double[][] joint() {
        double[] first = first();
        double[][] result = new double[p.length][p.length];
        double total = total();
        for (int i = 0; i < p.length; i++) {
            result[i][i] = first[i];
            SubsetSums others = before[i];
            for (int j = i + 1; j < p.length && n > 1; j++) {
                double sum = others.joined(from[j + 1], n - 2, base + c[i] + c[j]);
                result[i][j] = p[i] * p[j] * sum / total;
                result[j][i] = result[i][j];
                others = others.with(p[j], c[j]);
            }
        }
        return result;
    }

    private double total() {
        return base * from[0].f[n] + from[0].g[n];
    }
}
