package org.kepu.matching.core;

/**
 * Estimates ways from the seats of areas: straight line × detour ÷ speed, by the harder {@link Ground} of both ends, plus ten minutes
 * for leaving and finding the place. What lies beyond 30 km is driven on main roads.
 */
public final class RoadEstimate implements TravelTimes {

    /** Getting into the car, parking, finding the room. */
    static final int ENDS = 10;

    /** Minutes inside one area, whose extent is not known. */
    static final int WITHIN = 15;

    /** Without a seat: inside a county, and across the city. */
    static final int IN_COUNTY = 45;

    static final int ACROSS = 100;

    /** From here on a way follows main roads, at {@link #MAIN_ROAD} km/h. */
    static final double NEAR_KM = 30;

    static final double MAIN_ROAD = 60;

    @Override
    public Way between(Spot from, Spot to) {
        if (from.id().equals(to.id())) {
            return new Way(WITHIN, from.point().isPresent() ? Basis.ESTIMATED : Basis.GUESSED);
        }
        if (from.point().isEmpty() || to.point().isEmpty()) {
            boolean sameCounty = from.path().size() > 1
                    && to.path().size() > 1
                    && from.path().get(1).equals(to.path().get(1));
            return new Way(sameCounty ? IN_COUNTY : ACROSS, Basis.GUESSED);
        }
        Ground ground = from.ground().harder(to.ground());
        double line = from.point().get().kilometres(to.point().get());
        double road = line * ground.detour();
        double near = Math.min(road, NEAR_KM);
        double hours = near / ground.speed() + (road - near) / MAIN_ROAD;
        return new Way(Math.max(WITHIN, ENDS + (int) Math.round(hours * 60)), Basis.ESTIMATED);
    }
}
