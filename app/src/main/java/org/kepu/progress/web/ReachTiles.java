package org.kepu.progress.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.areas.Population;
import org.kepu.areas.Seat;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Totals;
import org.kepu.shared.AreaId;
import org.kepu.web.Tile;

/** Puts areas on a tile map, shaded by what was done in them for every ten thousand people. */
final class ReachTiles {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int LEVELS = 5;

    private final Map<AreaId, Totals> totals;
    private final Measure measure;
    private final boolean linked;

    /** Tiles that lead to the boards of their areas. */
    ReachTiles(Map<AreaId, Totals> totals, Measure measure) {
        this(totals, measure, true);
    }

    private ReachTiles(Map<AreaId, Totals> totals, Measure measure, boolean linked) {
        this.totals = totals;
        this.measure = measure;
        this.linked = linked;
    }

    /** The same for people who may not open those boards. */
    ReachTiles withoutLinks() {
        return new ReachTiles(totals, measure, false);
    }

    /** The areas whose seat is known; where nobody was counted the plain sum stands without a shade. */
    List<Tile> arrange(List<Area> areas) {
        List<BigDecimal> rates = areas.stream()
                .flatMap(area -> rate(area).stream())
                .filter(rate -> rate.signum() > 0)
                .sorted()
                .toList();
        return Tile.arrange(areas.stream()
                .flatMap(area -> area.seat().map(seat -> tile(area, seat, rates)).stream())
                .toList());
    }

    private Tile.Area tile(Area area, Seat seat, List<BigDecimal> rates) {
        Optional<BigDecimal> rate = rate(area);
        int level = rate.filter(value -> value.signum() > 0)
                .map(value -> 1 + rates.indexOf(value) * LEVELS / rates.size())
                .orElse(0);
        return new Tile.Area(
                seat.latitude(),
                seat.longitude(),
                area.name(),
                rate.orElseGet(() -> sum(area)).toPlainString(),
                level,
                linked ? "/board/areas/" + area.id() : "");
    }

    private Optional<BigDecimal> rate(Area area) {
        return area.population()
                .filter(_ -> area.countedIn().isEmpty())
                .map(Population::people)
                .filter(people -> people > 0)
                .map(people -> sum(area)
                        .multiply(TEN_THOUSAND)
                        .divide(BigDecimal.valueOf(people), measure == Measure.PEOPLE ? 0 : 2, RoundingMode.HALF_UP));
    }

    private BigDecimal sum(Area area) {
        return totals.getOrDefault(area.id(), Totals.NONE).of(measure);
    }
}
