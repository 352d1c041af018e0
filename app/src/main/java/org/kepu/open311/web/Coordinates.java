package org.kepu.open311.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;

/**
 * A point on the map.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Coordinates(double latitude, double longitude) {

    private static final double EARTH_KM = 6371;

    /** No seat of a county is farther from its border; what is farther lies elsewhere. */
    private static final double FARTHEST_KM = 100;

    /** Empty if neither is given. */
    static Optional<Coordinates> read(Map<String, String> form) {
        String latitude = form.getOrDefault("lat", "").strip();
        String longitude = form.getOrDefault("long", "").strip();
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            var point = new Coordinates(Double.parseDouble(latitude), Double.parseDouble(longitude));
            if (Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180) {
                return Optional.of(point);
            }
        } catch (NumberFormatException e) {
            // as bad as a number out of range
        }
        throw BadCall.wrong("open311.error.coordinates");
    }

    /** The area whose seat is nearest; empty if it is farther away than any border can be. */
    Optional<Area> nearest(List<Area> areas) {
        return areas.stream()
                .filter(area -> area.seat().isPresent() && kilometres(area) <= FARTHEST_KM)
                .min(Comparator.comparingDouble(this::kilometres));
    }

    /** By the haversine formula, on a sphere. */
    private double kilometres(Area area) {
        double north = Math.toRadians(area.seat().orElseThrow().latitude());
        double east = Math.toRadians(area.seat().orElseThrow().longitude());
        double ours = Math.toRadians(latitude);
        double h = Math.pow(Math.sin((north - ours) / 2), 2)
                + Math.cos(north) * Math.cos(ours) * Math.pow(Math.sin((east - Math.toRadians(longitude)) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }
}
