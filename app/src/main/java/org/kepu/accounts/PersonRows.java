package org.kepu.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;

/** Reads people from rows, finding their units and areas by name; each name is looked up once. */
final class PersonRows {

    private final AreaId within;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final Map<String, Optional<UnitId>> foundUnits = new HashMap<>();
    private final Map<String, Optional<AreaId>> foundAreas = new HashMap<>();

    PersonRows(AreaId within, AreaQueries areas, UnitQueries units) {
        this.within = within;
        this.areas = areas;
        this.units = units;
    }

    Line read(SheetRow row) {
        RowReader reader = new RowReader(row);
        String unitName = reader.text("unit", 200);
        String areaName = reader.text("area", 200);
        Optional<UnitId> unit =
                unitName.isEmpty() ? Optional.empty() : foundUnits.computeIfAbsent(unitName, this::unit);
        Optional<AreaId> area =
                areaName.isEmpty() ? Optional.empty() : foundAreas.computeIfAbsent(areaName, this::area);
        if (!unitName.isEmpty() && unit.isEmpty()) {
            reader.refuse("unit", "accounts.sheet.unit", unitName);
        }
        if (!areaName.isEmpty() && area.isEmpty()) {
            reader.refuse("area", "accounts.sheet.area", areaName);
        }
        if (unitName.isEmpty() && areaName.isEmpty()) {
            reader.refuse("unit", "accounts.sheet.place");
        }
        Person person = new Person(
                reader.required("name", 200),
                SignInName.of(reader.required("signInName", 200)),
                unit,
                unit.isPresent() ? Optional.empty() : area);
        if (reader.problems().isEmpty()) {
            reader.refuse(person.refusals());
        }
        return new Line(row.number(), person, reader.problems());
    }

    private Optional<UnitId> unit(String name) {
        return units.findByName(within, name).map(Unit::id);
    }

    /** The one area below with this very name or code. */
    private Optional<AreaId> area(String name) {
        List<Area> same = areas.search(name, List.of(within), 50).stream()
                .filter(area -> area.name().equals(name) || area.code().equals(name))
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst().id()) : Optional.empty();
    }

    /** One row as a person, and what is wrong with it. */
    record Line(int row, Person person, List<Refusal> problems) {}
}
