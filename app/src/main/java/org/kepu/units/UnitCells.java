package org.kepu.units;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.shared.AreaId;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetForm;

/** A unit as people write it, in a form or in a row of a sheet; fields and columns have the same names. */
public final class UnitCells {

    /** The sheet of units in protocol order. */
    public static final SheetForm FORM = new SheetForm(
            "units",
            List.of(
                    Column.of("name").needed().also("单位简称", "简称", "单位"),
                    Column.of("fullName").also("单位全称", "单位名称"),
                    Column.of("kind").needed().also("单位性质", "性质", "类型").oneOf(UnitKind.values()),
                    Column.of("aliases").also("其他名称", "曾用名"),
                    Column.of("note")));

    private UnitCells() {}

    /** What a unit's fields hold; aliases are separated by 、. */
    public static Map<String, String> of(Unit unit, List<String> aliases) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("name", unit.name());
        cells.put("fullName", unit.fullName());
        cells.put("kind", unit.kind().name());
        cells.put("aliases", String.join("、", aliases));
        cells.put("note", unit.note());
        unit.validFrom().ifPresent(day -> cells.put("validFrom", day.toString()));
        return cells;
    }

    /** Reads a draft; what cannot be read is a problem of the reader. */
    public static UnitDraft draft(RowReader reader, AreaId area) {
        reader.required("kind", 40);
        return new UnitDraft(
                area,
                reader.required("name", 60),
                reader.text("fullName", 60),
                reader.choice("kind", UnitKind.class).orElse(UnitKind.OTHER),
                aliases(reader.text("aliases", 600)),
                reader.text("note", 500),
                reader.day("validFrom"));
    }

    /** Names people separate by 、, commas, semicolons or lines. */
    static List<String> aliases(String text) {
        return Arrays.stream(text.split("[、,，;；\\n]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }
}
