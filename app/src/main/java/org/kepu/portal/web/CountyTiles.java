package org.kepu.portal.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.areas.Area;
import org.kepu.areas.Population;
import org.kepu.areas.Seat;
import org.kepu.shared.AreaId;
import org.kepu.web.Tile;

/** Puts the counties of a city on a tile map, shaded by the people who live in them. */
final class CountyTiles {

    private static final int LEVELS = 5;

    private CountyTiles() {}

    /** Counties with a seat and a figure of their own; five shades with about as many counties each. */
    static List<Tile> arrange(List<Area> counties) {
        List<Area> shown = counties.stream().filter(CountyTiles::onMap).toList();
        List<Integer> sizes = shown.stream().map(CountyTiles::people).sorted().toList();
        return Tile.arrange(shown.stream()
                .map(area -> {
                    Seat seat = area.seat().orElseThrow();
                    int level = 1 + sizes.indexOf(people(area)) * LEVELS / sizes.size();
                    return new Tile.Area(
                            seat.latitude(), seat.longitude(), area.name(), number(people(area)), level, "");
                })
                .toList());
    }

    /** The areas that are counted in a county. */
    static List<HomePage.Beside> beside(List<Area> counties) {
        Map<AreaId, String> names = counties.stream().collect(Collectors.toMap(Area::id, Area::name));
        return counties.stream()
                .filter(area -> !onMap(area))
                .map(area -> new HomePage.Beside(
                        area.name(),
                        area.countedIn().map(id -> names.getOrDefault(id, "")).orElse("")))
                .toList();
    }

    private static boolean onMap(Area area) {
        return area.seat().isPresent()
                && area.population().isPresent()
                && area.countedIn().isEmpty();
    }

    private static int people(Area area) {
        return area.population().map(Population::people).orElse(0);
    }

    private static String number(int people) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(people);
    }
}
