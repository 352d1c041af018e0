package org.kepu.survey.planning;

/**
 * A stratum to allocate to.
 *
 * @param name its name
 * @param size its population, above zero
 * @param sd the standard deviation of the value within it; for a share √(p(1-p)); 1 when unknown
 * @param most the most that may be allocated to it, at least 1
 */
public record Stratum(String name, double size, double sd, int most) {

    /** A stratum of which everybody may be drawn, with unknown spread. */
    public static Stratum of(String name, double size) {
        return new Stratum(name, size, 1, Integer.MAX_VALUE);
    }
}
