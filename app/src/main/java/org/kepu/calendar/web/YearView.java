package org.kepu.calendar.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kepu.calendar.DayKind;
import org.kepu.calendar.SpecialDay;
import org.kepu.calendar.WorkingCalendar;

/** Lays a year out in weeks. */
record YearView(int year, WorkingCalendar calendar, Map<LocalDate, SpecialDay> special, LocalDate today) {

    List<CalendarPage.Month> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month)))
                .toList();
    }

    private CalendarPage.Month month(YearMonth month) {
        List<CalendarPage.Cell> cells = new ArrayList<>();
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        Stream.generate(YearView::blank).limit(before).forEach(cells::add);
        days(month).map(this::cell).forEach(cells::add);
        Stream.generate(YearView::blank).limit((7 - cells.size() % 7) % 7).forEach(cells::add);
        List<List<CalendarPage.Cell>> weeks = IntStream.range(0, cells.size() / 7)
                .mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7)))
                .toList();
        int working = (int) days(month).filter(calendar::isWorkingDay).count();
        return new CalendarPage.Month(month.atDay(1), weeks, working);
    }

    private static Stream<LocalDate> days(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
    }

    private CalendarPage.Cell cell(LocalDate day) {
        SpecialDay known = special.get(day);
        String state = known != null
                ? (known.kind() == DayKind.HOLIDAY ? "HOLIDAY" : "WORKDAY")
                : calendar.isWorkingDay(day) ? "WORK" : "REST";
        return new CalendarPage.Cell(Optional.of(day), state, known == null ? "" : known.name(), day.equals(today));
    }

    private static CalendarPage.Cell blank() {
        return new CalendarPage.Cell(Optional.empty(), "", "", false);
    }
}
