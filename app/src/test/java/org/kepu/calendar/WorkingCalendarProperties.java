package org.kepu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarProperties {

    @Property
    void asManyWorkingDaysLieBetweenADayAndTheDayThatManyLater(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 300) int number) {
        LocalDate later = calendar.plus(day, number);

        assertThat(calendar.between(day, later)).isEqualTo(number);
        assertThat(calendar.isWorkingDay(later)).isTrue();
    }

    @Property
    void fromAWorkingDayTheWayBackEndsWhereItBegan(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 300) int number) {
        LocalDate start = calendar.plus(day, 0);

        assertThat(calendar.plus(calendar.plus(start, number), -number)).isEqualTo(start);
    }

    @Property
    void stepsAddUp(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 100) int first,
            @ForAll @IntRange(min = 1, max = 100) int second) {
        assertThat(calendar.plus(calendar.plus(day, first), second)).isEqualTo(calendar.plus(day, first + second));
    }

    @Property
    void countsOfNeighbouringStretchesAddUpAndTurnAroundWithTheirSign(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b,
            @ForAll("days") LocalDate c) {
        assertThat(calendar.between(a, b) + calendar.between(b, c)).isEqualTo(calendar.between(a, c));
        assertThat(calendar.between(b, a)).isEqualTo(-calendar.between(a, b));
    }

    @Property
    void nothingAfterADayIsTheDayItselfWherePeopleWork(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate day) {
        LocalDate next = calendar.plus(day, 0);

        assertThat(next).isAfterOrEqualTo(day);
        assertThat(calendar.isWorkingDay(next)).isTrue();
        assertThat(calendar.between(day, next)).isLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    /** Holidays on any days, days worked in exchange on weekends only. */
    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.maps(days(), Arbitraries.of(DayKind.values()))
                .ofMaxSize(120)
                .map(drawn -> {
                    drawn.entrySet()
                            .removeIf(entry ->
                                    entry.getValue() == DayKind.WORKDAY && !SpecialDay.weekend(entry.getKey()));
                    return new WorkingCalendar(Map.copyOf(drawn), Set.of());
                });
    }
}
