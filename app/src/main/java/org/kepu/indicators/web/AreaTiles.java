package org.kepu.indicators.web;

import java.math.BigDecimal;
import java.util.List;
import org.kepu.areas.Seat;
import org.kepu.indicators.AreaValue;
import org.kepu.indicators.Indicator;
import org.kepu.web.Tile;

/** The areas of a city on its tile map, in five shades with about as many areas each. */
record AreaTiles(List<Tile> tiles, List<IndicatorPage.Beside> beside) {

    private static final int LEVELS = 5;

    static AreaTiles of(List<AreaValue> values, Indicator indicator) {
        List<BigDecimal> sorted = values.stream()
                .filter(value -> value.area().seat().isPresent())
                .flatMap(value -> value.value().stream())
                .sorted()
                .toList();
        if (values.stream().allMatch(value -> value.value().isEmpty())) {
            return new AreaTiles(List.of(), beside(values, true));
        }
        List<Tile.Area> shown = values.stream()
                .filter(value -> value.area().seat().isPresent())
                .map(value -> tile(value, indicator, sorted))
                .toList();
        return new AreaTiles(Tile.arrange(shown), beside(values, false));
    }

    private static Tile.Area tile(AreaValue value, Indicator indicator, List<BigDecimal> sorted) {
        Seat seat = value.area().seat().orElseThrow();
        return new Tile.Area(
                seat.latitude(),
                seat.longitude(),
                value.area().name(),
                value.value()
                        .map(number -> number.toPlainString() + suffix(indicator))
                        .orElse("–"),
                value.value().map(number -> level(number, sorted)).orElse(0),
                "");
    }

    private static int level(BigDecimal value, List<BigDecimal> sorted) {
        long below = sorted.stream().filter(other -> other.compareTo(value) < 0).count();
        return 1 + (int) (below * LEVELS / sorted.size());
    }

    private static List<IndicatorPage.Beside> beside(List<AreaValue> values, boolean reasonsOnly) {
        return values.stream()
                .filter(value -> value.why().isPresent()
                        || (!reasonsOnly
                                && value.area().seat().isEmpty()
                                && value.value().isPresent()))
                .map(value -> new IndicatorPage.Beside(
                        value.area().name(),
                        value.value().map(BigDecimal::toPlainString).orElse(""),
                        value.why()))
                .toList();
    }

    private static String suffix(Indicator indicator) {
        return indicator.unit().equals("%") ? "%" : "";
    }
}
