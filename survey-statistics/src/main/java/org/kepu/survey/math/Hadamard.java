package org.kepu.survey.math;

import org.jspecify.annotations.Nullable;

/**
 * Hadamard matrices of zeros and ones by doubling (Sylvester 1867), quadratic residues (Paley 1933) and twin primes
 * (Stanton &amp; Sprott 1958; for 36 the design of Plackett &amp; Burman 1946). The first row is ones. They are the
 * matrices of R's {@code hadamard}, chosen in its order, except where that is 28 doubled any number of times: R's matrix
 * of 28 comes from a library and follows from no construction here, so the next larger size is taken.
 */
public final class Hadamard {

    private static final int[][] FOUR = doubled(new int[][] {{1}}, 4);

    private Hadamard() {}

    /** A matrix with more than n ≥ 0 rows: 4 or 36 doubled if that is within four of n, else the nearest of Paley's. */
    public static int[][] above(int n) {
        int fours = sizeAbove(4, n);
        int thirtySixes = sizeAbove(36, n);
        int size = Math.min(fours, thirtySixes);
        int[][] paley = size - n > 4 ? paleyAbove(n, size) : null;
        return paley != null ? paley : doubled(size == fours ? FOUR : twinPrimes(), size);
    }

    /** The smallest doubling of a size that exceeds n. */
    private static int sizeAbove(int size, int n) {
        int result = size;
        while (result <= n) {
            result *= 2;
        }
        return result;
    }

    /** The most doubled matrix if the next multiple of four is one of eight, else that of the next prime; null if none. */
    private static int @Nullable [][] paleyAbove(int n, int most) {
        int next = n + 4 - n % 4;
        int base = next;
        while (base % 8 == 0) {
            base /= 2;
        }
        if (base < next && isPrime(base - 1)) {
            return doubled(paley(base - 1), next);
        }
        int prime = n;
        while (prime % 4 != 3 || !isPrime(prime)) {
            prime++;
        }
        if (prime + 1 > next + 4 && next + 4 < most) {
            return paleyAbove(next + 3, 2 * (next + 3));
        }
        return prime > most ? null : paley(prime);
    }

    /**
     * Of size 36: below a row of ones the cyclic shifts of the units modulo 35 = 5·7 whose Legendre symbols by 5 and 7
     * are equal, with the multiples of 5 that are none of 7; the last column is zero there.
     */
    private static int[][] twinPrimes() {
        boolean[] chosen = new boolean[35];
        boolean[] by5 = squares(5);
        boolean[] by7 = squares(7);
        for (int i = 1; i < 35; i++) {
            chosen[i] = i % 7 != 0 && (i % 5 == 0 || by5[i % 5] == by7[i % 7]);
        }
        int[][] h = new int[36][36];
        for (int i = 0; i < 36; i++) {
            for (int j = 0; j < 36; j++) {
                h[i][j] = i == 0 || (j < 35 && chosen[(i - 1 + j) % 35]) ? 1 : 0;
            }
        }
        return h;
    }

    private static boolean[] squares(int p) {
        boolean[] square = new boolean[p];
        for (long i = 0; i < p; i++) {
            square[(int) (i * i % p)] = true;
        }
        return square;
    }

    /** Doubled until it has this size. */
    private static int[][] doubled(int[][] h, int size) {
        int[][] result = h;
        while (result.length < size) {
            result = twice(result);
        }
        return result;
    }

    private static int[][] twice(int[][] h) {
        int n = h.length;
        int[][] result = new int[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                result[i][j] = h[i][j];
                result[i][j + n] = h[i][j];
                result[i + n][j] = h[i][j];
                result[i + n][j + n] = 1 - h[i][j];
            }
        }
        return result;
    }

    /** For a prime p = 3 mod 4. */
    private static int[][] paley(int p) {
        boolean[] square = squares(p);
        int[][] h = new int[p + 1][p + 1];
        for (int i = 0; i <= p; i++) {
            for (int j = 0; j <= p; j++) {
                h[i][j] = i == 0 || j == 0 || !square[(i + j - 2) % p] ? 1 : 0;
            }
        }
        return h;
    }

    private static boolean isPrime(int n) {
        for (int d = 3; (long) d * d <= n; d += 2) {
            if (n % d == 0) {
                return false;
            }
        }
        return n > 2 && n % 2 == 1;
    }
}
