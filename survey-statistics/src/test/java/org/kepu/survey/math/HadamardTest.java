package org.kepu.survey.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class HadamardTest {

    private static final int[] N = {3, 7, 11, 15, 19, 23, 31, 35, 43, 59, 71, 75, 99, 143, 203, 300};
    private static final String[] OF_R = {
        "4 1789936215",
        "8 3020796621",
        "12 2795056140",
        "16 929727991",
        "20 4131567423",
        "24 1606094298",
        "32 603693092",
        "36 212910469",
        "44 2541512277",
        "60 3385903124",
        "72 968950114",
        "80 1266485084",
        "104 1227714945",
        "144 359101765",
        "212 3537593482",
        "308 1899150684"
    };

    @Test
    void rowsAreBalancedAgainstEachOtherBelowARowOfOnes() {
        for (int n : new int[] {1, 5, 11, 23, 27, 33, 52, 69, 90, 141, 200}) {
            int[][] h = Hadamard.above(n);
            assertThat(h.length).as("rows for %d", n).isGreaterThan(n);
            assertThat(h[0]).containsOnly(1);
            for (int i = 0; i < h.length; i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(agreements(h[i], h[j]))
                            .as("%d: rows %d and %d", n, i, j)
                            .isEqualTo(h.length / 2);
                }
            }
        }
    }

    /** Sizes and check sums of what R's hadamard(n) gives; 24 to 27, 48 to 55 and so on are R's own. */
    @Test
    void theMatricesAreThoseOfR() {
        for (int i = 0; i < N.length; i++) {
            int[][] h = Hadamard.above(N[i]);
            assertThat(h.length + " " + sum(h)).as("hadamard(%d)", N[i]).isEqualTo(OF_R[i]);
        }
    }

    private static int agreements(int[] a, int[] b) {
        int same = 0;
        for (int i = 0; i < a.length; i++) {
            same += a[i] == b[i] ? 1 : 0;
        }
        return same;
    }

    private static long sum(int[][] h) {
        CRC32 crc = new CRC32();
        for (int[] row : h) {
            for (int value : row) {
                crc.update(value);
            }
        }
        return crc.getValue();
    }
}
