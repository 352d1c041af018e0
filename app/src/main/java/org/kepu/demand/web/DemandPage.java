package org.kepu.demand.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kepu.areas.Area;
import org.kepu.demand.DemandMap;
import org.kepu.demand.Figures;
import org.kepu.shared.Audience;
import org.kepu.volunteers.Topic;
import org.kepu.web.Option;
import org.kepu.web.Tile;

/**
 * The demand map.
 *
 * @param thisYear of today
 */
public record DemandPage(DemandMap map, int thisYear) {

    private static final int LEVELS = 5;
    private static final int YEARS = 5;

    /** The years to choose from, this one first. */
    public List<Option> years() {
        return IntStream.range(0, YEARS)
                .mapToObj(back -> Integer.toString(thisYear - back))
                .map(year -> new Option(year, year))
                .toList();
    }

    /** The audiences that have columns: the one asked for, else all. */
    public List<Audience> audiences() {
        return map.audience().map(List::of).orElseGet(() -> Arrays.asList(Audience.values()));
    }

    /** The areas whose seat is known, shaded by their rank among those that have orders. */
    public List<Tile> tiles() {
        List<Long> ranked = map.rows().stream()
                .map(row -> row.cells().whole().all())
                .filter(number -> number > 0)
                .sorted(Comparator.naturalOrder())
                .toList();
        return Tile.arrange(map.rows().stream()
                .flatMap(row -> row.area().seat().stream()
                        .map(seat -> new Tile.Area(
                                seat.latitude(),
                                seat.longitude(),
                                row.area().name(),
                                Long.toString(row.cells().whole().all()),
                                level(row.cells().whole(), ranked),
                                list(Optional.of(row.area()), Optional.empty(), map.topic(), ""))))
                .toList());
    }

    private static int level(Figures figures, List<Long> ranked) {
        return figures.all() == 0 ? 0 : 1 + ranked.indexOf(figures.all()) * LEVELS / ranked.size();
    }

    /** The list of the orders a figure counts; {@code stage} may be empty. */
    public String list(Optional<Area> area, Optional<Audience> audience, Optional<Topic> topic, String stage) {
        return address(
                "/orders",
                Stream.of(
                        Map.entry("show", "all"),
                        Map.entry("area", area.orElse(map.root()).id().toString()),
                        Map.entry("year", Integer.toString(map.year())),
                        Map.entry(
                                "audience",
                                audience.or(map::audience).map(Enum::name).orElse("")),
                        Map.entry("topic", topic.map(Enum::name).orElse("")),
                        Map.entry("stage", stage)));
    }

    /** A sheet of the same orders. */
    public String sheet(String kind) {
        return address(
                "/orders/demand/" + kind,
                Stream.of(
                        Map.entry("area", map.root().id().toString()),
                        Map.entry("year", Integer.toString(map.year())),
                        Map.entry("audience", map.audience().map(Enum::name).orElse("")),
                        Map.entry("topic", map.topic().map(Enum::name).orElse(""))));
    }

    private static String address(String path, Stream<Map.Entry<String, String>> parameters) {
        return parameters
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
