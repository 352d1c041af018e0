package org.kepu.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.AreaId;

/** Reads an {@link Area} from its row. */
final class AreaRow {

    /** The columns {@link #map} reads, of the table under the alias {@code a}. */
    static final String COLUMNS = """
            a.id, a.code, a.gb_code, a.name, a.pinyin, a.kind, a.path, a.latitude, a.longitude, a.datum,
            a.population, a.population_source, a.population_on, a.counted_in, a.valid_from, a.valid_to, a.sort""";

    private AreaRow() {}

    static Area map(ResultSet row, int number) throws SQLException {
        return new Area(
                new AreaId(row.getObject("id", UUID.class)),
                row.getString("code"),
                Optional.ofNullable(row.getString("gb_code")),
                row.getString("name"),
                row.getString("pinyin"),
                AreaKind.valueOf(row.getString("kind")),
                path(row),
                seat(row),
                population(row),
                Optional.ofNullable(row.getObject("counted_in", UUID.class)).map(AreaId::new),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.getInt("sort"));
    }

    private static List<AreaId> path(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("path").getArray())
                .map(AreaId::new)
                .toList();
    }

    private static Optional<Seat> seat(ResultSet row) throws SQLException {
        String datum = row.getString("datum");
        return datum == null
                ? Optional.empty()
                : Optional.of(new Seat(row.getDouble("latitude"), row.getDouble("longitude"), Datum.valueOf(datum)));
    }

    private static Optional<Population> population(ResultSet row) throws SQLException {
        String source = row.getString("population_source");
        LocalDate on = row.getObject("population_on", LocalDate.class);
        return source == null || on == null
                ? Optional.empty()
                : Optional.of(new Population(row.getInt("population"), source, on));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return Optional.ofNullable(day);
    }
}
