package org.kepu.matching.core;

/**
 * What the way to a place is like. No survey stands behind these figures: they are cautious assumptions for a county in hills, meant to
 * keep a plan from being too tight, and a city that knows better uploads its minutes.
 */
public enum Ground {
    /** Streets of a town: they are a grid, so the way is little longer than the line, but slow. */
    STREETS(1.3, 25),
    /** A town (镇) on a county road. */
    COUNTY_ROAD(1.4, 40),
    /** A township (乡) or village in hills, where roads follow the valleys. */
    HILLS(1.7, 32);

    private final double detour;
    private final double speed;

    Ground(double detour, double speed) {
        this.detour = detour;
        this.speed = speed;
    }

    /** How many times longer the road is than the straight line. */
    double detour() {
        return detour;
    }

    /** Kilometres in an hour, stops included. */
    double speed() {
        return speed;
    }

    /** The slower of two: the last kilometres decide. */
    Ground harder(Ground other) {
        return speed / detour <= other.speed / other.detour ? this : other;
    }
}
