package org.kepu.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kepu.matching.core.TravelTimes.Basis;
import org.kepu.matching.core.TravelTimes.Way;

class TravelTests {

    private static final Spot HILLS = spot("a", 38.40, 112.70, Ground.HILLS);
    private static final Spot STREETS = spot("b", 38.50, 112.70, Ground.STREETS);
    private static final Spot UNKNOWN = new Spot("c", List.of("city", "county", "c"), Optional.empty(), Ground.HILLS);

    private final TravelTimes estimate = new RoadEstimate();

    /** A tenth of a degree of latitude is 11.1 km: × 1.7 ÷ 32 km/h = 35 minutes, and ten for both ends. */
    @Test
    void theWayIsTheLineTimesDetourBySpeedOfTheHarderGround() {
        assertThat(estimate.between(STREETS, HILLS)).isEqualTo(new Way(45, Basis.ESTIMATED));
        assertThat(estimate.between(HILLS, STREETS)).isEqualTo(estimate.between(STREETS, HILLS));
    }

    @Test
    void longWaysFollowMainRoads() {
        Spot far = spot("far", 39.40, 112.70, Ground.HILLS);

        // 111.2 km × 1.7 = 189 km: 30 km at 32 km/h, 159 km at 60 km/h, ten minutes
        assertThat(estimate.between(HILLS, far).minutes()).isEqualTo(225);
    }

    @Test
    void aWayWithoutASeatIsGuessed() {
        assertThat(estimate.between(HILLS, UNKNOWN)).isEqualTo(new Way(RoadEstimate.IN_COUNTY, Basis.GUESSED));
        assertThat(estimate.between(UNKNOWN, new Spot("d", List.of("city", "other"), Optional.empty(), Ground.HILLS)))
                .isEqualTo(new Way(RoadEstimate.ACROSS, Basis.GUESSED));
    }

    @Test
    void uploadedMinutesComeFirstAndHoldForTheWayBack() {
        TravelTimes known = new KnownTimes(Map.of(new KnownTimes.Pair("a", "b"), 70), estimate);

        assertThat(known.between(HILLS, STREETS)).isEqualTo(new Way(70, Basis.MEASURED));
        assertThat(known.between(STREETS, HILLS)).isEqualTo(new Way(70, Basis.MEASURED));
        assertThat(known.between(HILLS, HILLS)).isEqualTo(new Way(RoadEstimate.WITHIN, Basis.ESTIMATED));
    }

    private static Spot spot(String id, double north, double east, Ground ground) {
        return new Spot(id, List.of("city", "county", id), Optional.of(new Spot.Point(north, east)), ground);
    }
}
