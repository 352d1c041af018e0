package org.kepu.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kepu.spreadsheets.RowVerdict;

/** Says what a row of a sheet of areas would change. */
final class AreaVerdict {

    private AreaVerdict() {}

    /** What would happen with a row. */
    static RowVerdict of(AreaSheetPlan.Line line, LocalDate day) {
        String label = line.draft().name();
        int number = line.row().number();
        if (!line.problems().isEmpty()) {
            return RowVerdict.wrong(number, label, line.problems());
        }
        return line.known()
                .map(area -> RowVerdict.changed(number, label, changes(line, area, day)))
                .orElseGet(() -> RowVerdict.created(number, label));
    }

    private static List<RowVerdict.Change> changes(AreaSheetPlan.Line line, Area area, LocalDate day) {
        Map<String, String> before = AreaCells.of(area);
        Stream<RowVerdict.Change> cells = AreaCells.FORM.columns().stream()
                .map(column -> new RowVerdict.Change(
                        column.key(),
                        before.getOrDefault(column.key(), ""),
                        line.row().text(column.key())))
                .filter(change -> !change.column().equals("parent"))
                .filter(change -> !change.is().isEmpty() && !sameValue(change));
        Stream<RowVerdict.Change> moved = line.parent().stream()
                .filter(place -> !place.area().map(Area::id).equals(area.parent()))
                .map(place -> new RowVerdict.Change("parent", "", place.name()));
        Stream<RowVerdict.Change> reopened = area.existsOn(day)
                ? Stream.of()
                : Stream.of(new RowVerdict.Change(
                        "validTo", area.validTo().map(LocalDate::toString).orElse(""), ""));
        return Stream.of(cells, moved, reopened).flatMap(each -> each).toList();
    }

    /** 38.5 is 38.50, and 2,000 people are 2000. */
    private static boolean sameValue(RowVerdict.Change change) {
        String is = change.is().replaceAll("[,，]", "");
        if (change.was().equals(is)) {
            return true;
        }
        try {
            return !change.column().endsWith("ode")
                    && Double.compare(Double.parseDouble(change.was()), Double.parseDouble(is)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
