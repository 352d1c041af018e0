package org.kepu.areas;

/**
 * Where the seat of an area lies; for map pins, not for distances.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Seat(double latitude, double longitude, Datum datum) {}
