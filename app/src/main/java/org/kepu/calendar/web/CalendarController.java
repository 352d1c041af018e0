package org.kepu.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Viewer;
import org.kepu.calendar.Arrangement;
import org.kepu.calendar.DayKind;
import org.kepu.calendar.HolidayCells;
import org.kepu.calendar.Holidays;
import org.kepu.calendar.SpecialDay;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.calendar.WorkingDays;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a year and lets the office change days by hand. */
@Controller
class CalendarController {

    private final WorkingDays workingDays;
    private final Holidays holidays;
    private final Spreadsheets spreadsheets;
    private final Clock clock;

    CalendarController(WorkingDays workingDays, Holidays holidays, Spreadsheets spreadsheets, Clock clock) {
        this.workingDays = workingDays;
        this.holidays = holidays;
        this.spreadsheets = spreadsheets;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String thisYear() {
        return "redirect:/calendar/" + LocalDate.now(clock).getYear();
    }

    @GetMapping("/calendar/{year}")
    ModelAndView show(@PathVariable int year, @RequestParam(defaultValue = "") String day) {
        return page(year, Map.of("day", day), FormErrors.none());
    }

    /** A day without a kind becomes what its day of the week says. */
    @PostMapping("/calendar/{year}/day")
    ModelAndView set(
            @PathVariable int year,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        RowReader reader = new RowReader(SheetRow.typed(form));
        reader.required("day", 40);
        Optional<LocalDate> day = reader.day("day").filter(on -> valid(on.getYear()));
        Optional<DayKind> kind = reader.choice("kind", DayKind.class);
        if (day.isEmpty() || !reader.problems().isEmpty()) {
            return refused(year, form, Outcome.refused(reader.problems()));
        }
        if (kind.isEmpty()) {
            holidays.clear(day.get());
        } else {
            SpecialDay special = new SpecialDay(day.get(), kind.get(), form.getOrDefault("name", ""));
            if (holidays.set(special, account(viewer)) instanceof Outcome.Refused<LocalDate> refused) {
                return refused(year, form, refused);
            }
        }
        return Answer.next("/calendar/" + day.get().getYear(), Flash.success("calendar.saved"), redirect);
    }

    @PostMapping("/calendar/{year}/confirm")
    ModelAndView confirm(
            @PathVariable int year,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        requireValid(year);
        Outcome<Integer> outcome = holidays.confirm(year, form.getOrDefault("source", ""), account(viewer));
        if (outcome instanceof Outcome.Refused<Integer> refused) {
            return refused(year, form, refused);
        }
        return Answer.next("/calendar/" + year, Flash.success("calendar.saved"), redirect);
    }

    @GetMapping("/calendar/{year}/export")
    ResponseEntity<byte[]> export(@PathVariable int year, Locale locale) {
        requireValid(year);
        List<Map<String, String>> rows = new Arrangement(year, "", holidays.list(year))
                .stretches().stream().map(HolidayCells::of).toList();
        return SheetFile.download(Integer.toString(year), spreadsheets.export(HolidayCells.FORM, rows, locale));
    }

    private ModelAndView refused(int year, Map<String, String> form, Outcome<?> outcome) {
        return Answer.again(page(year, form, FormErrors.of((Outcome.Refused<?>) outcome)));
    }

    private ModelAndView page(int year, Map<String, String> form, FormErrors errors) {
        requireValid(year);
        List<SpecialDay> own = holidays.list(year);
        Map<LocalDate, SpecialDay> special = Stream.concat(own.stream(), holidays.list(year + 1).stream())
                .filter(day -> day.day().getYear() == year)
                .collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        WorkingCalendar calendar = workingDays.calendar();
        LocalDate first = LocalDate.of(year, 1, 1);
        List<Arrangement.Stretch> stretches = new Arrangement(year, "", own).stretches();
        return new ModelAndView(
                "calendar/year",
                "page",
                new CalendarPage(
                        year,
                        holidays.find(year).map(Arrangement::source),
                        new YearView(year, calendar, special, LocalDate.now(clock)).months(),
                        stretches,
                        calendar.between(first.minusDays(1), first.plusYears(1).minusDays(1)),
                        (int) special.values().stream()
                                .filter(day -> day.kind() == DayKind.HOLIDAY)
                                .count(),
                        cells(form, special),
                        errors));
    }

    /** Somebody who chose a day sees what it is. */
    private static Map<String, String> cells(Map<String, String> form, Map<LocalDate, SpecialDay> special) {
        Map<String, String> cells = new HashMap<>(form);
        special.values().stream()
                .filter(known -> form.size() == 1 && known.day().toString().equals(form.get("day")))
                .forEach(known -> {
                    cells.put("kind", known.kind().name());
                    cells.put("name", known.name());
                });
        return cells;
    }

    private static void requireValid(int year) {
        if (!valid(year)) {
            throw new NotFound("year " + year);
        }
    }

    static boolean valid(int year) {
        return year >= CalendarPage.FIRST && year <= CalendarPage.LAST;
    }

    private static AccountId account(Viewer viewer) {
        return viewer.account().orElseThrow();
    }
}
