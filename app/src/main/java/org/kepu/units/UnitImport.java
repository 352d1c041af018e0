package org.kepu.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.ImportRefused;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports the units of one area, given in the option {@code area}; new ones stand last in protocol order, in the order of the sheet. */
@Component
class UnitImport implements SheetImport {

    private final Units units;
    private final UnitQueries queries;
    private final AreaQueries areas;
    private final JsonMapper json;
    private final Clock clock;

    UnitImport(Units units, UnitQueries queries, AreaQueries areas, JsonMapper json, Clock clock) {
        this.units = units;
        this.queries = queries;
        this.areas = areas;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public SheetForm form() {
        return UnitCells.FORM;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return viewer.hasAnyOver(
                areas.get(area(options)).placement(), Role.SYSTEM_ADMIN, Role.OFFICE, Role.COUNTY_OFFICE);
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options) {
        Map<String, Integer> taken = new HashMap<>();
        return rows.stream().map(row -> check(row, area(options), taken)).toList();
    }

    @Override
    public String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by) {
        List<Step> steps = new ArrayList<>();
        for (SheetRow row : rows) {
            Optional<Unit> known = known(row, area(options));
            UnitDraft draft = UnitCells.draft(new RowReader(merged(row, known)), area(options));
            if (known.isEmpty()) {
                UnitId id = ImportRefused.done(units.create(draft));
                steps.add(new Step(id.value(), null, List.of(), fingerprint(id)));
            } else if (!changes(row, known.get()).isEmpty()) {
                List<String> aliases = queries.listAliases(known.get().id());
                UnitId id = ImportRefused.done(units.correct(known.get().id(), draft));
                steps.add(new Step(id.value(), known.get(), aliases, fingerprint(id)));
            }
        }
        return json.writeValueAsString(steps);
    }

    @Override
    public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
        List<Step> steps = Arrays.asList(json.readValue(receipt, Step[].class));
        List<Refusal> later = steps.stream()
                .filter(step -> !fingerprint(step.id()).equals(step.fingerprint()))
                .map(step -> Refusal.at(
                        "", "units.sheet.changedSince", queries.get(step.id()).name()))
                .toList();
        if (later.isEmpty()) {
            steps.reversed().forEach(this::undo);
        }
        return later;
    }

    @Override
    public String back(Map<String, String> options) {
        return "/areas/" + area(options) + "/units";
    }

    private void undo(Step step) {
        Unit before = step.before();
        if (before == null) {
            units.withdraw(step.id(), LocalDate.now(clock));
        } else {
            Map<String, String> cells = UnitCells.of(before, step.aliases());
            ImportRefused.done(
                    units.correct(step.id(), UnitCells.draft(new RowReader(SheetRow.typed(cells)), before.area())));
        }
    }

    /** @param taken names earlier rows have claimed, with their row */
    private RowVerdict check(SheetRow row, AreaId area, Map<String, Integer> taken) {
        Optional<Unit> known = known(row, area);
        RowReader reader = new RowReader(merged(row, known));
        UnitDraft draft = UnitCells.draft(reader, area);
        if (reader.problems().isEmpty()) {
            reader.refuse(UnitRules.check(draft));
        }
        for (UnitRules.Called called : UnitRules.calls(draft)) {
            String folded = UnitNames.fold(called.name());
            Integer earlier = taken.get(folded);
            if (earlier != null && earlier != row.number()) {
                reader.refuse(called.field(), "units.sheet.twice", called.name(), earlier);
            } else if (reader.problems().isEmpty()) {
                queries.findByExactName(area, called.name())
                        .filter(owner -> known.filter(unit -> unit.id().equals(owner.id()))
                                .isEmpty())
                        .ifPresent(owner ->
                                reader.refuse(called.field(), "units.refusal.nameTaken", called.name(), owner.name()));
            }
        }
        if (!reader.problems().isEmpty()) {
            return RowVerdict.wrong(row.number(), draft.name(), reader.problems());
        }
        UnitRules.calls(draft).forEach(called -> taken.put(UnitNames.fold(called.name()), row.number()));
        return known.map(unit -> RowVerdict.changed(row.number(), draft.name(), changes(row, unit)))
                .orElseGet(() -> RowVerdict.created(row.number(), draft.name()));
    }

    /** By its name, else by its full name. */
    private Optional<Unit> known(SheetRow row, AreaId area) {
        return Stream.of("name", "fullName")
                .map(row::text)
                .filter(name -> UnitNames.fold(name).length() > 1)
                .flatMap(name -> queries.findByExactName(area, name).stream())
                .findFirst();
    }

    /** An empty cell leaves what is there; aliases are added to those there are. */
    private SheetRow merged(SheetRow row, Optional<Unit> known) {
        if (known.isEmpty()) {
            return row;
        }
        List<String> aliases = queries.listAliases(known.get().id());
        Map<String, String> cells = new LinkedHashMap<>(UnitCells.of(known.get(), aliases));
        cells.putAll(row.cells());
        Set<String> all = new LinkedHashSet<>(aliases);
        all.addAll(UnitCells.aliases(row.text("aliases")));
        cells.put("aliases", String.join("、", all));
        cells.values().removeIf(String::isEmpty);
        return new SheetRow(row.number(), cells);
    }

    private List<RowVerdict.Change> changes(SheetRow row, Unit unit) {
        Map<String, String> before = SheetRow.typed(UnitCells.of(unit, queries.listAliases(unit.id())))
                .cells();
        Map<String, String> after = merged(row, Optional.of(unit)).cells();
        return UnitCells.FORM.columns().stream()
                .map(column -> new RowVerdict.Change(
                        column.key(), before.getOrDefault(column.key(), ""), after.getOrDefault(column.key(), "")))
                .filter(change -> !change.was().equals(change.is()))
                .toList();
    }

    private String fingerprint(UnitId id) {
        return queries.get(id) + " " + queries.listAliases(id);
    }

    private static AreaId area(Map<String, String> options) {
        return AreaId.parse(options.getOrDefault("area", ""));
    }

    /** What an import did with one unit: what it was before (nothing if it was created) and how it looked afterwards. */
    private record Step(UUID unit, @Nullable Unit before, List<String> aliases, String fingerprint) {
        UnitId id() {
            return new UnitId(unit);
        }
    }
}
