package org.kepu.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports the holidays of one year, given in the option {@code year} with the number of its notice in {@code source}. The sheet is
 * the whole year: days that are not in it end.
 */
@Component
class HolidayImport implements SheetImport {

    private final Holidays holidays;
    private final HolidayRows rows;
    private final JsonMapper json;

    HolidayImport(Holidays holidays, HolidayRows rows, JsonMapper json) {
        this.holidays = holidays;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public SheetForm form() {
        return HolidayCells.FORM;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return viewer.hasAny(Role.OFFICE, Role.SYSTEM_ADMIN);
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> sheet, Map<String, String> options) {
        int year = year(options);
        Map<LocalDate, SpecialDay> known =
                rows.list(year).stream().collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        Map<LocalDate, Integer> taken = new HashMap<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        Set<LocalDate> kept = new HashSet<>();
        for (SheetRow row : sheet) {
            RowReader reader = new RowReader(row);
            List<SpecialDay> days = HolidayCells.days(reader, year);
            refuseTaken(reader, days, year, taken, row.number());
            days.forEach(day -> kept.add(day.day()));
            verdicts.add(verdict(row, reader, days, known));
        }
        known.values().stream()
                .filter(day -> !kept.contains(day.day()))
                .sorted(Comparator.comparing(SpecialDay::day))
                .forEach(day -> verdicts.add(RowVerdict.gone(day.name() + " " + day.day())));
        return verdicts;
    }

    @Override
    public String carryOut(List<SheetRow> sheet, Map<String, String> options, Viewer by) {
        int year = year(options);
        List<SpecialDay> days = sheet.stream()
                .flatMap(row -> HolidayCells.days(new RowReader(row), year).stream())
                .toList();
        Receipt receipt = new Receipt(rows.source(year).orElse(null), rows.list(year), days);
        holidays.replace(new Arrangement(year, options.getOrDefault("source", ""), days), account(by));
        return json.writeValueAsString(receipt);
    }

    @Override
    public List<Refusal> undo(String text, Map<String, String> options, Viewer by) {
        Receipt receipt = json.readValue(text, Receipt.class);
        int year = year(options);
        if (!Set.copyOf(rows.list(year)).equals(Set.copyOf(receipt.after()))) {
            return List.of(Refusal.at("", "calendar.sheet.changedSince"));
        }
        String source = receipt.source();
        if (source == null) {
            holidays.replaceUnknown(year, receipt.before(), account(by));
        } else {
            holidays.replace(new Arrangement(year, source, receipt.before()), account(by));
        }
        return List.of();
    }

    @Override
    public boolean divisible(Map<String, String> options) {
        return false;
    }

    @Override
    public String back(Map<String, String> options) {
        return "/calendar/" + year(options);
    }

    private void refuseTaken(
            RowReader reader, List<SpecialDay> days, int year, Map<LocalDate, Integer> taken, int number) {
        List<LocalDate> own = days.stream().map(SpecialDay::day).toList();
        for (LocalDate day : own) {
            Integer earlier = taken.putIfAbsent(day, number);
            if (earlier != null) {
                reader.refuse("from", "calendar.sheet.twice", day.toString(), earlier);
                return;
            }
        }
        rows.takenElsewhere(year, own).entrySet().stream()
                .findFirst()
                .ifPresent(other -> reader.refuse(
                        "from",
                        "calendar.sheet.otherYear",
                        other.getKey().toString(),
                        other.getValue().toString()));
    }

    private static RowVerdict verdict(
            SheetRow row, RowReader reader, List<SpecialDay> days, Map<LocalDate, SpecialDay> known) {
        String label = row.text("name");
        if (!reader.problems().isEmpty()) {
            return RowVerdict.wrong(row.number(), label, reader.problems());
        }
        List<SpecialDay> before = days.stream()
                .flatMap(day -> Optional.ofNullable(known.get(day.day())).stream())
                .toList();
        if (before.isEmpty()) {
            return RowVerdict.created(row.number(), label);
        }
        return RowVerdict.changed(
                row.number(),
                label,
                Stream.of(
                                change("name", before, days, SpecialDay::name),
                                change("kind", before, days, day -> day.kind().name()),
                                change("from", before, days, day -> day.day().toString()))
                        .filter(change -> !change.was().equals(change.is()))
                        .toList());
    }

    /** Days that share a value are named by it once. */
    private static RowVerdict.Change change(
            String column, List<SpecialDay> before, List<SpecialDay> after, Function<SpecialDay, String> value) {
        return new RowVerdict.Change(column, joined(before, value), joined(after, value));
    }

    private static String joined(List<SpecialDay> days, Function<SpecialDay, String> value) {
        return days.stream().map(value).distinct().collect(Collectors.joining(" "));
    }

    private static int year(Map<String, String> options) {
        return Integer.parseInt(options.getOrDefault("year", "0"));
    }

    private static AccountId account(Viewer viewer) {
        return viewer.account().orElseThrow();
    }

    /**
     * @param source of the year before, null if it was not known
     */
    private record Receipt(@Nullable String source, List<SpecialDay> before, List<SpecialDay> after) {}
}
