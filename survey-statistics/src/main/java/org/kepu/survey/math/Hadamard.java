package org.kepu.survey.math;

/**
 * Hadamard matrices of zeros and ones by doubling (Sylvester 1867), quadratic residues (Paley 1933) and twin primes
 * (Stanton &amp; Sprott 1958; for 36 the design of Plackett &amp; Burman 1946). The first row is ones. They are the
 * matrices of R's {@code hadamard}, but for sizes 28, 56 and 112, where R has one from a library that follows from no
 * construction: there the next larger size is taken.
 */
public final class Hadamard {

    private static final int[][] FOUR = doubled(doubled(new int[][] {{1}}));

    private Hadamard() {}

    /** The smallest matrix these constructions reach with more than n ≥ 0 rows, the most doubled one of its size. */
    public static int[][] above(int n) {
        for (int size = Math.max(4, n + 4 - n % 4); ; size += 4) {
            int base = size;
            int doublings = 0;
            while (base % 8 == 0) {
                base /= 2;
                doublings++;
            }
            for (; doublings >= 0; doublings--, base *= 2) {
                if (base == 4 || base == 36 || isPrime(base - 1)) {
                    int[][] h = base == 4 ? FOUR : base == 36 ? twinPrimes() : paley(base - 1);
                    for (int i = 0; i < doublings; i++) {
                        h = doubled(h);
                    }
                    return h;
                }
            }
        }
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

    private static int[][] doubled(int[][] h) {
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
