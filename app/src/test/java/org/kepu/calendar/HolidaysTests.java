package org.kepu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class HolidaysTests {

    private static final String NOTICE = "国办发明电〔2149〕1号";
    private static final String SHEET = """
            节日,开始日期,结束日期,放假或上班
            元旦,2149-12-31,2150-01-02,放假
            春节,2150年2月7日,2150/2/13,放假
            春节,2150-02-14,,上班
            """;

    private final Viewer office = new Viewer(
            Optional.of(AccountId.create()), "Test", List.of(new Grant(Role.OFFICE, new Scope.Everything())));

    @Autowired
    private Holidays holidays;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private ReferenceHolidays reference;

    @Autowired
    private HolidayRows rows;

    @Autowired
    private Imports imports;

    @BeforeEach
    void aYearNobodyArranged() {
        rows.removeDays(2150);
        rows.removeYear(2150);
    }

    @Test
    void theYearsOfThePlanAndOfTodayAreKnown() throws IOException {
        assertThat(reference.list())
                .extracting(Arrangement::year)
                .containsExactly(2021, 2022, 2023, 2024, 2025, 2026)
                .allMatch(workingDays.calendar()::knows);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2022, 12, 31))).isFalse();
    }

    /** 全国年节及纪念日放假办法: 11 days for everybody, 13 from 2025 on; days moved about do not change the sum. */
    @Test
    void everyShippedYearHasAsManyWorkingDaysAsTheLawLeaves() throws IOException {
        for (Arrangement arrangement : reference.list()) {
            LocalDate first = LocalDate.of(arrangement.year(), 1, 1);
            int weekdays = (int) first.datesUntil(first.plusYears(1))
                    .filter(day -> !SpecialDay.weekend(day))
                    .count();
            int byLaw = arrangement.year() < 2025 ? 11 : 13;

            assertThat(workingDays.between(
                            first.minusDays(1), first.plusYears(1).minusDays(1)))
                    .as("working days of %s", Year.of(arrangement.year()))
                    .isEqualTo(weekdays - byLaw);
        }
    }

    @Test
    void aDayChangedByHandCountsAtOnceAndASecondStartDoesNotTakeItBack() throws IOException {
        LocalDate monday = LocalDate.of(2150, 3, 2);
        PlaceFixture.done(holidays.set(new SpecialDay(monday, DayKind.HOLIDAY, "地方节日"), AccountId.create()));
        assertThat(workingDays.isWorkingDay(monday)).isFalse();

        reference.load();
        assertThat(workingDays.isWorkingDay(monday)).isFalse();

        holidays.clear(monday);
        assertThat(workingDays.isWorkingDay(monday)).isTrue();
    }

    @Test
    void aWeekdayNeedsNoExchangeAndAHolidayNeedsAName() {
        assertThat(refusal(new SpecialDay(LocalDate.of(2150, 3, 2), DayKind.WORKDAY, "春节")))
                .isEqualTo("calendar.refusal.workdayAnyway");
        assertThat(refusal(new SpecialDay(LocalDate.of(2150, 3, 2), DayKind.HOLIDAY, " ")))
                .isEqualTo("calendar.refusal.name");
    }

    @Test
    void aSheetIsTheWholeYearAndIsUndone() {
        LocalDate byHand = LocalDate.of(2150, 6, 1);
        PlaceFixture.done(holidays.set(new SpecialDay(byHand, DayKind.HOLIDAY, "地方节日"), AccountId.create()));

        ImportId attempt = attempt(SHEET);
        assertThat(kinds(attempt))
                .containsExactly(RowVerdict.Kind.NEW, RowVerdict.Kind.NEW, RowVerdict.Kind.NEW, RowVerdict.Kind.GONE);
        PlaceFixture.done(imports.confirm(attempt, office));
        assertThat(holidays.find(2150)).map(Arrangement::source).contains(NOTICE);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2149, 12, 31))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2150, 2, 14))).isTrue();
        assertThat(workingDays.isWorkingDay(byHand)).isTrue();
        assertThat(kinds(attempt(SHEET))).containsOnly(RowVerdict.Kind.UNCHANGED);

        PlaceFixture.done(imports.undo(attempt, office));
        assertThat(holidays.find(2150)).isEmpty();
        assertThat(workingDays.calendar().knows(2150)).isFalse();
        assertThat(workingDays.isWorkingDay(byHand)).isFalse();
    }

    @Test
    void anImportIsNotUndoneOverALaterChange() {
        ImportId attempt = attempt(SHEET);
        PlaceFixture.done(imports.confirm(attempt, office));
        PlaceFixture.done(
                holidays.set(new SpecialDay(LocalDate.of(2150, 6, 1), DayKind.HOLIDAY, "地方节日"), AccountId.create()));

        assertThat(imports.undo(attempt, office)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void wrongRowsSayWhatToMend() {
        ImportId attempt = attempt("""
                节日,开始日期,结束日期,放假或上班
                元旦,2151-01-01,,放假
                春节,2150-02-13,2150-02-07,放假
                国庆节,2150-10-01,2150-10-07,放假
                中秋节,2150-10-03,,放假
                国庆节,2150-10-08,,上班
                """);

        assertThat(imports.get(attempt, office).verdicts().stream()
                        .flatMap(verdict -> verdict.problems().stream())
                        .map(Refusal::key))
                .containsExactly(
                        "calendar.sheet.year",
                        "calendar.sheet.range",
                        "calendar.sheet.twice",
                        "calendar.refusal.workdayAnyway");
        assertThat(imports.confirm(attempt, office)).isInstanceOf(Outcome.Refused.class);
    }

    private String refusal(SpecialDay day) {
        return ((Outcome.Refused<LocalDate>) holidays.set(day, AccountId.create()))
                .refusals()
                .getFirst()
                .key();
    }

    private ImportId attempt(String sheet) {
        return PlaceFixture.done(imports.attempt(
                "holidays",
                new Upload("holidays", sheet.getBytes(StandardCharsets.UTF_8)),
                Map.of("year", "2150", "source", NOTICE),
                office,
                Locale.SIMPLIFIED_CHINESE));
    }

    private List<RowVerdict.Kind> kinds(ImportId attempt) {
        return imports.get(attempt, office).verdicts().stream()
                .map(RowVerdict::kind)
                .toList();
    }
}
