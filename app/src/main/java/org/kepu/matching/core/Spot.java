package org.kepu.matching.core;

import java.util.List;
import java.util.Optional;

/**
 * A place between which ways are estimated: an area, by its seat.
 *
 * @param id of the area
 * @param path ids from the city down to the area itself
 * @param point of the seat; empty where it is not known
 */
public record Spot(String id, List<String> path, Optional<Point> point, Ground ground) {

    public Spot {
        path = List.copyOf(path);
    }

    /**
     * A point on the globe.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Point(double latitude, double longitude) {

        private static final double EARTH_KM = 6371.0;

        /** Kilometres to another point along the great circle (haversine formula, mean radius of the earth). */
        double kilometres(Point other) {
            double north = Math.toRadians(other.latitude - latitude);
            double east = Math.toRadians(other.longitude - longitude);
            double chord = Math.pow(Math.sin(north / 2), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(east / 2), 2);
            return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
        }
    }
}
