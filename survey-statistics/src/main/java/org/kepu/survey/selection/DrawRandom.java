package org.kepu.survey.selection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.kepu.survey.SurveyRefusal;

/**
 * The generator behind every draw: SplitMix64 (Steele, Lea &amp; Flood 2014), written out here so that no platform or
 * library version can ever change a drawn sample. The state starts at the seed; each number adds 0x9E3779B97F4A7C15 to
 * it and mixes: z ^= z>>>30, z *= 0xBF58476D1CE4E5B9, z ^= z>>>27, z *= 0x94D049BB133111EB, z ^= z>>>31. The uniform is
 * u = (⌊z/2¹²⌋ + ½)/2⁵² with z unsigned, so 0 &lt; u &lt; 1 exactly.
 *
 * <p>Every stratum has a stream of its own: its state starts at the first eight bytes (big endian) of SHA-256 over
 * the UTF-8 text {@code seed/stratum}. A stratum more or less in the frame leaves the draws of the others as they are.
 */
public final class DrawRandom {

    private long state;

    private DrawRandom(long state) {
        this.state = state;
    }

    /** The generator started at the seed itself. */
    public static DrawRandom of(long seed) {
        return new DrawRandom(seed);
    }

    /** The stream of one stratum, household or other named thing under a seed. */
    public static DrawRandom of(long seed, String stream) {
        byte[] digest = Hashing.sha256((seed + "/" + stream).getBytes(StandardCharsets.UTF_8));
        return new DrawRandom(ByteBuffer.wrap(digest).getLong());
    }

    /** The next uniform number, never 0 and never 1. */
    public double nextUniform() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return ((z >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** One of 0 … bound − 1, each as likely: ⌊u·bound⌋. */
    public int nextIndex(int bound) {
        if (bound < 1) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "There is nothing to choose from: at least one candidate is needed.");
        }
        return (int) (nextUniform() * bound);
    }
}
