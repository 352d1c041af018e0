package org.kepu.themes;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes themes. */
@Repository
class ThemeTable {

    private static final String INSERT = """
            insert into themes.theme (key, name, first_month, first_day, last_month, last_day, settled, changed_at)
            values (:key, :name, :firstMonth, :firstDay, :lastMonth, :lastDay, :settled, :at)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ThemeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void addIfMissing(Theme theme) {
        write(INSERT + " on conflict do nothing", theme);
    }

    void insert(Theme theme) {
        write(INSERT, theme);
    }

    /** Whether there was such a theme. */
    boolean update(Theme theme) {
        return write("""
                update themes.theme set name = :name, first_month = :firstMonth, first_day = :firstDay,
                    last_month = :lastMonth, last_day = :lastDay, settled = :settled, changed_at = :at
                where key = :key
                """, theme) == 1;
    }

    /** Whether there was such a theme. */
    boolean setRetired(String key, boolean retired) {
        return jdbc.sql("update themes.theme set retired = :retired, changed_at = :at where key = :key")
                        .param("retired", retired)
                        .param("at", OffsetDateTime.now(clock))
                        .param("key", key)
                        .update()
                == 1;
    }

    private int write(String sql, Theme theme) {
        return jdbc.sql(sql)
                .param("key", theme.key())
                .param("name", theme.name())
                .param("firstMonth", theme.from().getMonthValue())
                .param("firstDay", theme.from().getDayOfMonth())
                .param("lastMonth", theme.to().getMonthValue())
                .param("lastDay", theme.to().getDayOfMonth())
                .param("settled", theme.settled())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
