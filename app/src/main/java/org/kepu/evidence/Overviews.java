package org.kepu.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.kepu.evidence.Overview.By;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up a selection in several ways, in one statement. */
@Component
class Overviews {

    private static final String WHOLE = "";

    private final JdbcClient jdbc;

    Overviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Overview of(Selection selection, AreaId parent, Set<By> ways) {
        Sql sql = new Sql();
        List<String> parts = new ArrayList<>(List.of(part(WHOLE, selection, new Grouping.Whole(), sql)));
        ways.forEach(way -> parts.add(part(way.name(), selection, grouping(way, parent), sql)));
        Found found = new Found(selection);
        jdbc.sql(String.join(" union all ", parts)).paramSource(sql.values()).query(row -> {
            found.add(row);
        });
        return found.overview();
    }

    private static String part(String way, Selection selection, Grouping grouping, Sql sql) {
        return "select '" + way + "' as way, f.key, " + Figures.sums("f") + " from ("
                + Facts.of(selection, grouping, sql) + ") f group by f.key";
    }

    private static Grouping grouping(By way, AreaId parent) {
        return switch (way) {
            case CLAUSE -> new Grouping.Clause();
            case UNIT -> new Grouping.Unit();
            case AREA -> new Grouping.AreaBelow(parent);
            case MONTH -> new Grouping.Month();
            case KIND -> new Grouping.Kind();
            case AUDIENCE -> new Grouping.ForAudience();
        };
    }

    /** Sums as they come. */
    private static final class Found {

        private final Selection selection;
        private final Map<By, Map<String, Totals>> groups = new EnumMap<>(By.class);
        private Totals total = Totals.NONE;

        Found(Selection selection) {
            this.selection = selection;
        }

        void add(ResultSet row) throws SQLException {
            String way = row.getString("way");
            if (way.equals(WHOLE)) {
                total = Figures.totals(row, selection.audiences());
                return;
            }
            By by = By.valueOf(way);
            String key = row.getString("key");
            Totals totals =
                    Figures.totals(row, by == By.AUDIENCE ? Set.of(Audience.valueOf(key)) : selection.audiences());
            if (!totals.none()) {
                groups.computeIfAbsent(by, _ -> new LinkedHashMap<>()).put(key, totals);
            }
        }

        Overview overview() {
            return new Overview(
                    total,
                    keyed(By.CLAUSE, ClauseId::parse),
                    keyed(By.UNIT, UnitId::parse),
                    keyed(By.AREA, AreaId::parse),
                    new TreeMap<>(keyed(By.MONTH, text -> YearMonth.from(LocalDate.parse(text)))),
                    new TreeMap<>(keyed(By.KIND, HappeningKind::valueOf)),
                    new TreeMap<>(keyed(By.AUDIENCE, Audience::valueOf)));
        }

        private <K> Map<K, Totals> keyed(By by, Function<String, K> key) {
            Map<K, Totals> keyed = new LinkedHashMap<>();
            groups.getOrDefault(by, Map.of()).forEach((text, totals) -> keyed.put(key.apply(text), totals));
            return keyed;
        }
    }
}
