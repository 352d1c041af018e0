package org.kepu.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetForm;

/** An entry as people write it, in a form or in a row of a sheet; fields and columns have the same names. */
public final class EntryCells {

    /** The sheet of happenings. */
    public static final SheetForm FORM = new SheetForm("evidence", columns());

    private static final BigDecimal FEN_PER_YUAN = BigDecimal.valueOf(100);
    private static final int MOST_PEOPLE = 100_000_000;

    private EntryCells() {}

    /** The field or column for the people of an audience. */
    public static String field(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What was typed about a happening; what cannot be read is a problem of the reader. Unit, clauses, source and attachments
     * are for the caller to add.
     */
    static EntryDraft draft(RowReader reader, AreaId area) {
        reader.required("day", 40);
        reader.required("kind", 40);
        Map<Audience, Long> people = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            reader.number(field(audience), 0, MOST_PEOPLE).ifPresent(number -> people.put(audience, (long) number));
        }
        Map<Measure, BigDecimal> quantities = new LinkedHashMap<>();
        for (Measure measure : Measure.listGiven()) {
            quantity(reader, measure).ifPresent(quantity -> quantities.put(measure, quantity));
        }
        Optional<LocalDate> day = reader.day("day");
        return new EntryDraft(
                day.orElse(LocalDate.EPOCH),
                area,
                Optional.empty(),
                reader.choice("kind", HappeningKind.class).orElse(HappeningKind.OTHER),
                reader.required("title", 120),
                java.util.Set.of(),
                people,
                quantities,
                Recording.SOURCE,
                reader.text("note", 1000),
                List.of());
    }

    /** What the fields of an entry hold, without area, unit and clauses, which are called by their names. */
    public static Map<String, String> of(Entry entry) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("day", entry.day().toString());
        cells.put("kind", entry.kind().name());
        cells.put("title", entry.title());
        entry.people().forEach((audience, number) -> cells.put(field(audience), number.toString()));
        entry.quantities().forEach((measure, quantity) -> cells.put(measure.field(), text(measure, quantity)));
        cells.put("note", entry.note());
        return cells;
    }

    private static String text(Measure measure, BigDecimal quantity) {
        BigDecimal shown = measure == Measure.FEN ? quantity.divide(FEN_PER_YUAN) : quantity;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> quantity(RowReader reader, Measure measure) {
        return measure == Measure.FEN
                ? reader.quantity(measure.field(), 2, Measure.MOST.divide(FEN_PER_YUAN))
                        .map(FEN_PER_YUAN::multiply)
                : reader.quantity(measure.field(), measure.decimals(), Measure.MOST);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("day").needed().also("时间", "活动日期", "开展时间"),
                Column.of("area").needed().also("地区", "活动地点", "区域"),
                Column.of("unit").also("主办单位", "组织单位"),
                Column.of("kind").needed().also("类型", "活动类型").oneOf(HappeningKind.values()),
                Column.of("title").needed().also("活动名称", "名称", "事项"),
                Column.of("clauses").needed().also("条目编号", "任务条目")));
        for (Audience audience : Audience.values()) {
            columns.add(Column.of(field(audience)));
        }
        for (Measure measure : Measure.listGiven()) {
            columns.add(Column.of(measure.field()));
        }
        columns.add(Column.of("note").also("说明"));
        return columns;
    }
}
