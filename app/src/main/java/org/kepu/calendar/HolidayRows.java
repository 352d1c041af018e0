package org.kepu.calendar;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes special days. */
@Component
class HolidayRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    HolidayRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    WorkingCalendar calendar() {
        Map<LocalDate, DayKind> special = new HashMap<>();
        Set<Integer> arranged = new HashSet<>();
        jdbc.sql("""
                        select day, kind, null::integer as year from calendar.special_day
                        union all select null, null, year from calendar.arrangement""").query(row -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            if (day == null) {
                arranged.add(row.getInt("year"));
            } else {
                special.put(day, DayKind.valueOf(row.getString("kind")));
            }
        });
        return new WorkingCalendar(special, arranged);
    }

    Optional<String> source(int year) {
        return jdbc.sql("select source from calendar.arrangement where year = :year")
                .param("year", year)
                .query(String.class)
                .optional();
    }

    /** Days the arrangement of a year names, also those in the December before. */
    List<SpecialDay> list(int arrangement) {
        return jdbc.sql("select day, kind, name from calendar.special_day where arrangement = :year order by day")
                .param("year", arrangement)
                .query((row, number) -> new SpecialDay(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }

    /** Which of these days another year's arrangement names, with that year. */
    Map<LocalDate, Integer> takenElsewhere(int year, Collection<LocalDate> days) {
        Map<LocalDate, Integer> taken = new HashMap<>();
        jdbc.sql(
                        "select day, arrangement from calendar.special_day where day = any(:days::date[]) and arrangement <> :year")
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new), Types.ARRAY)
                .param("year", year)
                .query(row -> {
                    taken.put(row.getObject("day", LocalDate.class), row.getInt("arrangement"));
                });
        return taken;
    }

    /** Whether the year was not there before. */
    boolean addYear(int year, String source) {
        return jdbc.sql("""
                        insert into calendar.arrangement (year, source, changed_at) values (:year, :source, :now)
                        on conflict do nothing""")
                        .param("year", year)
                        .param("source", source)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    void setYear(int year, String source, AccountId by) {
        jdbc.sql("""
                insert into calendar.arrangement (year, source, changed_by, changed_at)
                values (:year, :source, :by, :now)
                on conflict (year) do update
                set source = excluded.source, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("year", year)
                .param("source", source)
                .param("by", by.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void removeYear(int year) {
        jdbc.sql("delete from calendar.arrangement where year = :year")
                .param("year", year)
                .update();
    }

    void removeDays(int arrangement) {
        jdbc.sql("delete from calendar.special_day where arrangement = :year")
                .param("year", arrangement)
                .update();
    }

    void removeDay(LocalDate day) {
        jdbc.sql("delete from calendar.special_day where day = :day")
                .param("day", day)
                .update();
    }

    /** Adds the day or changes it; a changed day stays with the arrangement that named it. */
    void set(SpecialDay day, int arrangement, Optional<AccountId> by) {
        @Nullable UUID who = by.map(AccountId::value).orElse(null);
        jdbc.sql("""
                insert into calendar.special_day (day, arrangement, kind, name, changed_by, changed_at)
                values (:day, :year, :kind, :name, :by, :now)
                on conflict (day) do update set kind = excluded.kind, name = excluded.name,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("day", day.day())
                .param("year", arrangement)
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("by", who)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
