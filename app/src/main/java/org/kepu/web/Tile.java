package org.kepu.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One area on a tile map: a grid in which every area is equally large and lies about where it lies on the earth.
 *
 * @param column from 1, west to east
 * @param row from 1, north to south
 * @param name of the area
 * @param value what the map shows, ready to print
 * @param level 0 (no value) to 5 (highest): how strongly the tile is coloured
 * @param link where the tile leads, empty if nowhere
 */
public record Tile(int column, int row, String name, String value, int level, String link) {

    /** An area before it has its place on the grid; latitude and longitude of its seat in degrees. */
    public record Area(double latitude, double longitude, String name, String value, int level, String link) {}

    private static final int ROWS = 3;

    /** Cuts the areas into columns from west to east, three to a column, and orders each column from north to south. */
    public static List<Tile> arrange(List<Area> areas) {
        List<Area> eastward = areas.stream()
                .sorted(Comparator.comparingDouble(Area::longitude))
                .toList();
        return IntStream.range(0, (areas.size() + ROWS - 1) / ROWS)
                .boxed()
                .flatMap(column ->
                        column(column + 1, eastward.subList(column * ROWS, Math.min(areas.size(), (column + 1) * ROWS)))
                                .stream())
                .toList();
    }

    private static List<Tile> column(int column, List<Area> areas) {
        List<Area> southward = areas.stream()
                .sorted(Comparator.comparingDouble(Area::latitude).reversed())
                .toList();
        return IntStream.range(0, southward.size())
                .mapToObj(row -> {
                    Area area = southward.get(row);
                    return new Tile(column, row + 1, area.name(), area.value(), area.level(), area.link());
                })
                .toList();
    }
}
