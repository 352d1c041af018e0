package org.kepu.survey.math;

/**
 * Hadamard matrices of zeros and ones by doubling (Sylvester 1867) and quadratic residues (Paley 1933). The first row
 * and column are ones.
 */
public final class Hadamard {

    private Hadamard() {}

    /** The smallest matrix these constructions reach with more than n rows, the most doubled one of its size. */
    public static int[][] above(int n) {
        for (int size = Math.max(4, n + 4 - n % 4); ; size += 4) {
            int base = size;
            int doublings = 0;
            while (base % 8 == 0) {
                base /= 2;
                doublings++;
            }
            for (; doublings >= 0; doublings--, base *= 2) {
                if (base == 4 || isPrime(base - 1)) {
                    int[][] h = base == 4 ? doubled(doubled(new int[][] {{1}})) : paley(base - 1);
                    for (int i = 0; i < doublings; i++) {
                        h = doubled(h);
                    }
                    return h;
                }
            }
        }
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
        boolean[] square = new boolean[p];
        for (long i = 0; i < p; i++) {
            square[(int) (i * i % p)] = true;
        }
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
