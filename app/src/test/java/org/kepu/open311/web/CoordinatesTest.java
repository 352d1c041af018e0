package org.kepu.open311.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kepu.areas.Area;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Datum;
import org.kepu.areas.Seat;
import org.kepu.shared.AreaId;

class CoordinatesTest {

    private static final Area NORTH = area("北县", 38.73, 112.71);
    private static final Area SOUTH = area("南县", 38.42, 112.73);

    @Test
    void aPointBelongsToTheNearestSeat() {
        assertThat(new Coordinates(38.5, 112.7).nearest(List.of(NORTH, SOUTH))).contains(SOUTH);
        assertThat(new Coordinates(38.65, 112.7).nearest(List.of(NORTH, SOUTH))).contains(NORTH);
    }

    @Test
    void aPointFarAwayBelongsNowhere() {
        assertThat(new Coordinates(39.9, 116.4).nearest(List.of(NORTH, SOUTH))).isEmpty();
    }

    @Test
    void bothNumbersAreNeededAndWithinTheirRange() {
        assertThat(Coordinates.read(Map.of())).isEmpty();
        assertThat(Coordinates.read(Map.of("lat", "38.4", "long", "112.7"))).contains(new Coordinates(38.4, 112.7));
        assertThatThrownBy(() -> Coordinates.read(Map.of("lat", "38.4"))).isInstanceOf(BadCall.class);
        assertThatThrownBy(() -> Coordinates.read(Map.of("lat", "91", "long", "1")))
                .isInstanceOf(BadCall.class);
        assertThatThrownBy(() -> Coordinates.read(Map.of("lat", "NaN", "long", "1")))
                .isInstanceOf(BadCall.class);
    }

    private static Area area(String name, double latitude, double longitude) {
        AreaId id = AreaId.create();
        return new Area(
                id,
                name,
                Optional.empty(),
                name,
                "",
                AreaKind.COUNTY,
                List.of(id),
                Optional.of(new Seat(latitude, longitude, Datum.values()[0])),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
