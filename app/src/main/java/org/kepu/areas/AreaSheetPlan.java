package org.kepu.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;

/**
 * Works out what a sheet of areas means for the tree: which rows are known areas, under which area each lies, and what is missing
 * in the sheet. Larger areas are placed first, so that a village may lie in a township of the same sheet.
 */
final class AreaSheetPlan {

    /**
     * One row and what it means.
     *
     * @param known the area it is about, empty if it is new
     * @param parent the place it lies in; empty if that was not found
     */
    record Line(SheetRow row, Optional<Area> known, Optional<Place> parent, AreaDraft draft, List<Refusal> problems) {}

    /** An area of the tree or a new one of the sheet, by the number of its row. */
    record Place(String code, String name, AreaLevel level, Optional<Area> area, int row) {
        boolean isCalled(String text) {
            return name.equals(text) || (!code.isEmpty() && code.equals(text));
        }
    }

    private final Area scope;
    private final List<Area> known;
    private final Set<String> takenElsewhere;
    private final LocalDate day;
    private final List<Place> places = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private AreaSheetPlan(Area scope, List<Area> known, Set<String> takenElsewhere, LocalDate day) {
        this.scope = scope;
        this.known = known;
        this.takenElsewhere = takenElsewhere;
        this.day = day;
        known.stream().filter(area -> area.existsOn(day)).forEach(area -> places.add(place(area)));
    }

    /**
     * @param scope the area all rows lie in
     * @param known the tree of the scope, also what exists no longer
     * @param takenElsewhere codes that areas outside the scope have
     * @param day on which the sheet is true
     */
    static List<Line> of(List<SheetRow> rows, Area scope, List<Area> known, Set<String> takenElsewhere, LocalDate day) {
        AreaSheetPlan plan = new AreaSheetPlan(scope, known, takenElsewhere, day);
        rows.stream()
                .sorted(Comparator.<SheetRow, AreaLevel>comparing(AreaSheetPlan::level)
                        .thenComparingInt(SheetRow::number))
                .forEach(plan::add);
        return plan.lines;
    }

    /** What exists but is missing in the sheet: areas of the levels the sheet lists, with all below them; the lowest first. */
    static List<Area> missing(List<Line> lines, Area scope, List<Area> known, LocalDate day) {
        Set<AreaLevel> levels = new HashSet<>();
        Set<AreaId> listed = new HashSet<>();
        for (Line line : lines) {
            levels.add(line.draft().kind().level());
            line.known().ifPresent(area -> listed.add(area.id()));
        }
        Set<AreaId> gone = new HashSet<>();
        List<Area> missing = new ArrayList<>();
        for (Area area : known) {
            boolean candidate = levels.contains(area.kind().level())
                    || area.parent().filter(gone::contains).isPresent();
            if (candidate
                    && area.existsOn(day)
                    && !listed.contains(area.id())
                    && !area.id().equals(scope.id())) {
                gone.add(area.id());
                missing.addFirst(area);
            }
        }
        return missing;
    }

    private static AreaLevel level(SheetRow row) {
        return new RowReader(row)
                .choice("kind", AreaKind.class)
                .map(AreaKind::level)
                .orElse(AreaLevel.VILLAGE);
    }

    private static Place place(Area area) {
        return new Place(area.code(), area.name(), area.kind().level(), Optional.of(area), 0);
    }

    private void add(SheetRow row) {
        List<Refusal> problems = new ArrayList<>();
        Optional<Place> parent = parent(row, problems);
        Optional<Area> area = known(row, parent);
        RowReader reader = new RowReader(merged(row, area));
        AreaDraft draft = AreaCells.draft(reader, parent.flatMap(Place::area).map(Area::id), AreaKind.VILLAGE);
        problems.addAll(0, reader.problems());
        if (problems.isEmpty()) {
            problems.addAll(AreaRules.checkAlone(draft));
            refuseTaken(row, draft, problems);
            refuseTwice(row, area, parent, draft, problems);
        }
        lines.add(new Line(row, area, parent, draft, problems));
        if (problems.isEmpty() && area.filter(old -> old.existsOn(day)).isEmpty()) {
            places.add(new Place(draft.code(), draft.name(), draft.kind().level(), area, row.number()));
        }
    }

    private Optional<Place> parent(SheetRow row, List<Refusal> problems) {
        String text = row.text("parent");
        AreaLevel level = level(row);
        List<Place> found = text.isEmpty()
                ? List.of(place(scope))
                : places.stream().filter(place -> place.isCalled(text)).toList();
        List<Place> fitting =
                found.stream().filter(place -> level.fitsInto(place.level())).toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        if (fitting.size() > 1) {
            problems.add(Refusal.at("parent", "areas.sheet.parentAmbiguous", text));
        } else if (found.isEmpty()) {
            problems.add(Refusal.at("parent", "areas.sheet.parentUnknown", text, scope.name()));
        } else {
            problems.add(Refusal.at(
                    "kind", "areas.refusal.kindUnderParent", found.getFirst().name()));
        }
        return Optional.empty();
    }

    /** By code, also if it ended; else by name under the same parent, only while it exists. */
    private Optional<Area> known(SheetRow row, Optional<Place> parent) {
        String code = row.text("code");
        Optional<Area> coded = known.stream()
                .filter(area -> !code.isEmpty() && area.code().equals(code))
                .findFirst();
        return coded.or(() -> known.stream()
                .filter(area -> area.existsOn(day) && area.name().equals(row.text("name")))
                .filter(area -> area.parent().equals(parent.flatMap(Place::area).map(Area::id)))
                .findFirst());
    }

    /** An empty cell leaves what is there; a new name is read anew unless its reading is given. */
    private static SheetRow merged(SheetRow row, Optional<Area> area) {
        Map<String, String> cells = new LinkedHashMap<>(area.map(AreaCells::of).orElse(Map.of()));
        if (!row.text("name").equals(cells.get("name"))) {
            cells.remove("pinyin");
        }
        cells.putAll(row.cells());
        return new SheetRow(row.number(), cells);
    }

    private void refuseTaken(SheetRow row, AreaDraft draft, List<Refusal> problems) {
        if (takenElsewhere.contains(draft.code())) {
            problems.add(Refusal.at("code", "areas.refusal.codeTaken"));
        }
        draft.gbCode()
                .filter(code -> takenElsewhere.contains(code)
                        || known.stream()
                                .anyMatch(area -> area.gbCode().equals(draft.gbCode())
                                        && !area.code().equals(draft.code())))
                .filter(code -> !row.text("gbCode").isEmpty())
                .ifPresent(code -> problems.add(Refusal.at("gbCode", "areas.refusal.gbCodeTaken")));
    }

    private void refuseTwice(
            SheetRow row, Optional<Area> area, Optional<Place> parent, AreaDraft draft, List<Refusal> problems) {
        lines.stream()
                .filter(line -> line.problems().isEmpty())
                .filter(line -> same(line, area, parent, draft))
                .findFirst()
                .ifPresent(line -> problems.add(Refusal.at(
                        row.text("code").equals(line.row().text("code"))
                                        && !row.text("code").isEmpty()
                                ? "code"
                                : "name",
                        "areas.sheet.twice",
                        line.row().number())));
    }

    private static boolean same(Line line, Optional<Area> area, Optional<Place> parent, AreaDraft draft) {
        boolean sameArea = area.isPresent() && area.equals(line.known());
        boolean sameCode =
                !draft.code().isEmpty() && draft.code().equals(line.draft().code());
        boolean sameName =
                parent.equals(line.parent()) && draft.name().equals(line.draft().name());
        return sameArea || sameCode || sameName;
    }
}
