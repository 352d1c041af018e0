package org.kepu.areas;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetForm;

/** An area as people write it, in a form or in a row of a sheet; fields and columns have the same names. */
public final class AreaCells {

    /** The sheet in which townships and villages are listed. */
    public static final SheetForm FORM = new SheetForm(
            "areas",
            List.of(
                    Column.of("name").needed().also("区域名称", "乡镇名称", "乡镇", "村名", "行政村", "社区"),
                    Column.of("kind").needed().also("类型", "性质").oneOf(AreaKind.values()),
                    Column.of("parent").also("上级区域", "上级名称", "上级编码", "所属乡镇", "所属县区", "所属县"),
                    Column.of("code").also("代码", "区域编码", "区划代码", "统计用区划代码"),
                    Column.of("gbCode").also("国家标准代码", "行政区划代码"),
                    Column.of("pinyin").also("汉语拼音"),
                    Column.of("population").also("人口", "常住人口"),
                    Column.of("populationSource").also("人口来源", "数据来源"),
                    Column.of("populationOn").also("统计日期"),
                    Column.of("latitude"),
                    Column.of("longitude"),
                    Column.of("datum").also("坐标类型").oneOf(Datum.values())));

    private AreaCells() {}

    /** What an area's fields hold; what it does not have is left out. */
    public static Map<String, String> of(Area area) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", area.code());
        cells.put("name", area.name());
        cells.put("pinyin", area.pinyin());
        cells.put("kind", area.kind().name());
        area.gbCode().ifPresent(code -> cells.put("gbCode", code));
        area.population().ifPresent(population -> {
            cells.put("population", Integer.toString(population.people()));
            cells.put("populationSource", population.source());
            cells.put("populationOn", population.on().toString());
        });
        area.seat().ifPresent(seat -> {
            cells.put("latitude", Double.toString(seat.latitude()));
            cells.put("longitude", Double.toString(seat.longitude()));
            cells.put("datum", seat.datum().name());
        });
        area.countedIn().ifPresent(other -> cells.put("countedIn", other.toString()));
        area.validFrom().ifPresent(day -> cells.put("validFrom", day.toString()));
        return cells;
    }

    /**
     * Reads a draft; what cannot be read is a problem of the reader.
     *
     * @param assumed the kind where none can be read, only to go on and find further problems
     */
    public static AreaDraft draft(RowReader reader, Optional<AreaId> parent, AreaKind assumed) {
        reader.required("kind", 40);
        return new AreaDraft(
                parent,
                reader.text("code", 20),
                Optional.of(reader.text("gbCode", 12)).filter(code -> !code.isEmpty()),
                reader.required("name", 60),
                reader.text("pinyin", 200),
                reader.choice("kind", AreaKind.class).orElse(assumed),
                seat(reader),
                population(reader),
                Optional.of(reader.text("countedIn", 36))
                        .filter(id -> !id.isEmpty())
                        .map(AreaId::parse),
                reader.day("validFrom"),
                -1);
    }

    private static Optional<Seat> seat(RowReader reader) {
        Optional<Double> latitude = reader.decimal("latitude", -90, 90);
        Optional<Double> longitude = reader.decimal("longitude", -180, 180);
        Datum datum = reader.choice("datum", Datum.class).orElse(Datum.UNSTATED);
        if (latitude.isPresent() != longitude.isPresent() && reader.problems().isEmpty()) {
            reader.refuse(latitude.isPresent() ? "longitude" : "latitude", "areas.refusal.halfSeat");
        }
        return latitude.flatMap(north -> longitude.map(east -> new Seat(north, east, datum)));
    }

    private static Optional<Population> population(RowReader reader) {
        Optional<Integer> people = reader.number("population", 0, 2_000_000_000);
        Optional<LocalDate> on = reader.day("populationOn");
        if (people.isEmpty()) {
            return Optional.empty();
        }
        String source = reader.required("populationSource", 100);
        if (on.isEmpty()) {
            reader.required("populationOn", 20);
        }
        return on.map(day -> new Population(people.get(), source, day));
    }
}
