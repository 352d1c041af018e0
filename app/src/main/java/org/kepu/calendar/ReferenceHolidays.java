package org.kepu.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Holidays that ship with the software; a year that is known already stays as it is. */
@Component
class ReferenceHolidays {

    private final HolidayRows rows;
    private final JsonMapper json;

    ReferenceHolidays(HolidayRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Adds the years that are missing, at every start, so that a new version brings the next year along. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void load() throws IOException {
        for (Arrangement arrangement : list()) {
            if (rows.addYear(arrangement.year(), arrangement.source())) {
                arrangement.days().forEach(day -> rows.set(day, arrangement.year(), Optional.empty()));
            }
        }
    }

    List<Arrangement> list() throws IOException {
        try (InputStream stream = new ClassPathResource("reference/holidays.json").getInputStream()) {
            return Arrays.stream(json.readValue(stream, Year[].class))
                    .map(Year::arrangement)
                    .toList();
        }
    }

    /**
     * @param holidays name of each with its first and last day
     * @param worked name of each with the days worked in exchange
     */
    private record Year(
            int year, String source, Map<String, List<LocalDate>> holidays, Map<String, List<LocalDate>> worked) {

        Arrangement arrangement() {
            Stream<SpecialDay> free = holidays.entrySet().stream()
                    .flatMap(holiday -> holiday.getValue()
                            .getFirst()
                            .datesUntil(holiday.getValue().getLast().plusDays(1))
                            .map(day -> new SpecialDay(day, DayKind.HOLIDAY, holiday.getKey())));
            Stream<SpecialDay> exchanged = worked.entrySet().stream()
                    .flatMap(holiday -> holiday.getValue().stream()
                            .map(day -> new SpecialDay(day, DayKind.WORKDAY, holiday.getKey())));
            return new Arrangement(year, source, Stream.concat(free, exchanged).toList());
        }
    }
}
