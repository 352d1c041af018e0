package org.kepu.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * Cells of the roll-up whose sum is part of a total: those of an area and a facet with keys from {@code low} to {@code high} in
 * the months from {@code first} to {@code last}.
 */
record RollupRange(AreaId area, String facet, String low, String high, LocalDate first, LocalDate last) {

    /** Each month is looked up by itself. */
    private static final long MOST_MONTHS = 120;

    /** The ranges that together, without overlap, are a total; none where the roll-up cannot give it so. */
    static List<RollupRange> of(Selection selection) {
        if (!isShort(selection)) {
            return List.of();
        }
        return RollupUse.of(selection, new Grouping.Whole())
                .map(use -> ofOneFacet(selection, use))
                .orElseGet(() -> ofDeeds(selection));
    }

    private static boolean isShort(Selection selection) {
        Optional<Long> months =
                selection.from().flatMap(from -> selection.to().map(to -> ChronoUnit.MONTHS.between(from, to)));
        return months.filter(number -> number >= 0 && number < MOST_MONTHS).isPresent();
    }

    private static List<RollupRange> ofOneFacet(Selection selection, RollupUse use) {
        List<String> keys = RollupUse.bounds(selection).toList();
        return use.area().stream()
                .flatMap(area -> (keys.isEmpty() ? List.of("") : keys)
                        .stream().map(key -> in(area, use.facet(), key, key, selection)))
                .toList();
    }

    /** One clause, with kinds or units or both: an entry is in one cell of the clause. */
    private static List<RollupRange> ofDeeds(Selection selection) {
        if (selection.clauses().size() != 1 || !selection.audiences().isEmpty() || !RollupUse.wholeMonths(selection)) {
            return List.of();
        }
        ClauseId clause = selection.clauses().iterator().next();
        Collection<HappeningKind> kinds =
                selection.kinds().isEmpty() ? Arrays.asList(HappeningKind.values()) : selection.kinds();
        return RollupUse.areas(selection, new Grouping.Whole()).filter(areas -> areas.size() == 1).stream()
                .flatMap(Collection::stream)
                .flatMap(area -> kinds.stream().flatMap(kind -> ofDeed(area, clause, kind, selection)))
                .toList();
    }

    private static Stream<RollupRange> ofDeed(AreaId area, ClauseId clause, HappeningKind kind, Selection selection) {
        String beginning = clause + Cells.JOINT + kind + Cells.JOINT;
        // Identifiers are hexadecimal digits and hyphens, all of which sort before a "g".
        return selection.units().isEmpty()
                ? Stream.of(in(area, Cells.DEED, beginning, beginning + "g", selection))
                : selection.units().stream()
                        .map(UnitId::toString)
                        .map(unit -> in(area, Cells.DEED, beginning + unit, beginning + unit, selection));
    }

    private static RollupRange in(AreaId area, String facet, String low, String high, Selection selection) {
        return new RollupRange(
                area,
                facet,
                low,
                high,
                selection.from().orElseThrow(),
                selection.to().orElseThrow());
    }
}
