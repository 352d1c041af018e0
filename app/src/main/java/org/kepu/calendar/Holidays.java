package org.kepu.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the holidays of each year. */
@Service
@Transactional
public class Holidays {

    private final HolidayRows rows;

    Holidays(HolidayRows rows) {
        this.rows = rows;
    }

    /** What is known about a year; empty if its holidays are not, though single days may have been set by hand. */
    @Transactional(readOnly = true)
    public Optional<Arrangement> find(int year) {
        return rows.source(year).map(source -> new Arrangement(year, source, rows.list(year)));
    }

    /** The special days of a year, known or not. */
    @Transactional(readOnly = true)
    public List<SpecialDay> list(int year) {
        return rows.list(year);
    }

    /**
     * Makes a day a holiday or a day worked in exchange. Refused without a name, and for a working day that is one anyway.
     */
    public Outcome<LocalDate> set(SpecialDay day, AccountId by) {
        Optional<Refusal> refusal = day.refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(List.of(refusal.get()));
        }
        rows.set(day, day.day().getYear(), Optional.of(by));
        return Outcome.done(day.day());
    }

    /** Makes a day what its day of the week says. */
    public void clear(LocalDate day) {
        rows.removeDay(day);
    }

    /** Says that the holidays of a year are complete, by which notice. Refused without one. */
    public Outcome<Integer> confirm(int year, String source, AccountId by) {
        if (source.isBlank() || source.strip().length() > 100) {
            return Outcome.refused("source", "calendar.refusal.source");
        }
        rows.setYear(year, source.strip(), by);
        return Outcome.done(year);
    }

    /** Puts a whole year in place of what was there. The days were checked. */
    void replace(Arrangement arrangement, AccountId by) {
        rows.removeDays(arrangement.year());
        rows.setYear(arrangement.year(), arrangement.source(), by);
        arrangement.days().forEach(day -> rows.set(day, arrangement.year(), Optional.of(by)));
    }

    /** Puts the days of a year back and says again that it is not known. */
    void replaceUnknown(int year, List<SpecialDay> days, AccountId by) {
        rows.removeDays(year);
        rows.removeYear(year);
        days.forEach(day -> rows.set(day, year, Optional.of(by)));
    }
}
