package org.kepu.themes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the themes. */
@Service
public class Themes {

    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The themes on offer, in the order of the year. */
    public List<Theme> list() {
        return jdbc.sql("""
                        select * from themes.theme where not retired
                        order by first_month, first_day, last_month, last_day, key
                        """).query(Themes::map).list();
    }

    /** The themes that are offered no more. */
    public List<Theme> listRetired() {
        return jdbc.sql("select * from themes.theme where retired order by name, key")
                .query(Themes::map)
                .list();
    }

    /** The theme of this key, on offer or not. */
    public Optional<Theme> find(String key) {
        return jdbc.sql("select * from themes.theme where key = :key")
                .param("key", key)
                .query(Themes::map)
                .optional();
    }

    /** Each theme on offer once, those that are on or come next first. */
    public List<Theme.Turn> coming(LocalDate today) {
        return list().stream()
                .map(theme -> theme.turn(today))
                .sorted(Comparator.comparing(Theme.Turn::from).thenComparing(Theme.Turn::to))
                .toList();
    }

    private static Theme map(ResultSet row, int number) throws SQLException {
        return new Theme(
                row.getString("key"),
                row.getString("name"),
                MonthDay.of(row.getInt("first_month"), row.getInt("first_day")),
                MonthDay.of(row.getInt("last_month"), row.getInt("last_day")),
                row.getBoolean("settled"));
    }
}
