package org.kepu.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Topics and identifiers as arrays of the database. */
final class Topics {

    private Topics() {}

    static String[] names(Collection<Topic> topics) {
        return topics.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    static List<Topic> read(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("skills").getArray())
                .map(Topic::valueOf)
                .toList();
    }

    static <T> List<T> ids(ResultSet row, String column, Function<UUID, T> id) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(id).toList();
    }
}
