package org.kepu.plan;

/**
 * The years a plan or a phase covers, both included.
 *
 * @param from first year, 1949 to 2200
 * @param to last year, not before the first
 */
public record PlanPeriod(int from, int to) {

    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException if {@link #isPossible} says no
     */
    public PlanPeriod {
        if (!isPossible(from, to)) {
            throw new IllegalArgumentException("no period: " + from + "–" + to);
        }
    }

    /** Whether these years make a period. */
    public static boolean isPossible(int from, int to) {
        return from >= 1949 && to <= 2200 && from <= to;
    }

    /** Printed as in documents: 2021–2025, or one year alone. */
    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
