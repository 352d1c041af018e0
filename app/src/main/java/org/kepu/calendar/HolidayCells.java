package org.kepu.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetForm;

/** The sheet of a year's holidays: one row for each holiday and each day worked in exchange. */
public final class HolidayCells {

    /** The sheet; only the first day is needed for a single one. */
    public static final SheetForm FORM = new SheetForm(
            "holidays",
            List.of(
                    Column.of("name").needed().also("节日", "假日", "节假日"),
                    Column.of("from").needed().also("日期", "起", "开始"),
                    Column.of("to").also("止", "至", "结束"),
                    Column.of("kind").needed().also("安排", "放假或上班").oneOf(DayKind.values())));

    private static final int LONGEST = 15;

    private HolidayCells() {}

    /** A stretch of days as a row. */
    public static Map<String, String> of(Arrangement.Stretch stretch) {
        return Map.of(
                "name", stretch.name(),
                "from", stretch.from().toString(),
                "to", stretch.to().toString(),
                "kind", stretch.kind().name());
    }

    /** Reads the days of a row; what cannot be read, or does not belong to the year, is a problem of the reader. */
    static List<SpecialDay> days(RowReader reader, int year) {
        String name = reader.required("name", 20);
        reader.required("from", 40);
        reader.required("kind", 40);
        Optional<DayKind> kind = reader.choice("kind", DayKind.class);
        Optional<LocalDate> from = reader.day("from");
        Optional<LocalDate> to = reader.day("to").or(() -> from);
        if (kind.isEmpty()
                || from.isEmpty()
                || to.isEmpty()
                || !reader.problems().isEmpty()) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(from.get(), to.get()) + 1;
        if (days < 1 || days > LONGEST) {
            reader.refuse("to", "calendar.sheet.range", LONGEST);
            return List.of();
        }
        List<SpecialDay> read = from.get()
                .datesUntil(to.get().plusDays(1))
                .map(day -> new SpecialDay(day, kind.get(), name))
                .toList();
        for (SpecialDay day : read) {
            if (!belongs(day.day(), year)) {
                reader.refuse("from", "calendar.sheet.year", Integer.toString(year));
                return List.of();
            }
        }
        read.stream()
                .flatMap(day -> day.refusal().stream())
                .findFirst()
                .ifPresent(refusal ->
                        reader.refuse("kind", refusal.key(), refusal.arguments().toArray()));
        return read;
    }

    /** New Year's holiday may begin in the last days of December. */
    private static boolean belongs(LocalDate day, int year) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
    }
}
