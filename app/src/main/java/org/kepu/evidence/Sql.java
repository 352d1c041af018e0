package org.kepu.evidence;

import java.sql.Types;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The values of a statement that is put together from parts. */
final class Sql {

    private final MapSqlParameterSource values = new MapSqlParameterSource();
    private int number;

    /** Binds a value and returns its placeholder. */
    String bind(Object value) {
        String name = "v" + number++;
        values.addValue(name, value);
        return ":" + name;
    }

    /** Binds identifiers as one array and returns its placeholder. */
    <T> String bindIds(Collection<T> ids, Function<T, UUID> value) {
        return bindArray(ids.stream().map(value).toArray(UUID[]::new)) + "::uuid[]";
    }

    /** Binds the names of constants as one array and returns its placeholder. */
    String bindNames(Collection<? extends Enum<?>> constants) {
        return bindArray(constants.stream().map(Enum::name).toArray(String[]::new)) + "::text[]";
    }

    /** Binds an array and returns its placeholder. */
    String bindArray(Object[] array) {
        String name = "v" + number++;
        values.addValue(name, array, Types.ARRAY);
        return ":" + name;
    }

    MapSqlParameterSource values() {
        return values;
    }
}
