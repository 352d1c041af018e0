package org.kepu.evidence;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** What is written of a new entry, column by column, so that any number of entries goes to the database as one statement. */
final class EntryColumns {

    /** @param inside the type in which {@code unnest} gives it, where that is not the column's own: it would flatten arrays */
    private record Column(
            String name, String type, @Nullable String inside, Function<NewEntry, @Nullable String> text) {

        static Column of(String name, String type, Function<NewEntry, @Nullable String> text) {
            return new Column(name, type, null, text);
        }

        static Column ofArray(String name, String type, Function<NewEntry, Collection<?>> elements) {
            return new Column(
                    name,
                    type,
                    "text",
                    entry -> elements.apply(entry).stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(",", "{", "}")));
        }

        String array() {
            return ":" + name + "::" + (inside == null ? type : inside) + "[]";
        }

        String value() {
            return "n." + name + (inside == null ? "" : "::" + type);
        }
    }

    private static final List<Column> ALL = all();

    private EntryColumns() {}

    /** Their names, parted by commas. */
    static String names() {
        return join(Column::name);
    }

    /** Their values in a row under the alias {@code n}. */
    static String values() {
        return join(Column::value);
    }

    /** The arrays of a statement's parameters. */
    static String arrays() {
        return join(Column::array);
    }

    /** What to bind to the arrays. */
    static MapSqlParameterSource parameters(List<NewEntry> entries) {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        ALL.forEach(column -> parameters.addValue(
                column.name(), entries.stream().map(column.text()).toArray(String[]::new), Types.ARRAY));
        return parameters;
    }

    private static String join(Function<Column, String> part) {
        return ALL.stream().map(part).collect(Collectors.joining(", "));
    }

    private static List<Column> all() {
        List<Column> all = new ArrayList<>(List.of(
                Column.of("id", "uuid", entry -> entry.id().toString()),
                Column.of("day", "date", entry -> entry.draft().day().toString()),
                Column.of("area", "uuid", entry -> entry.draft().area().toString()),
                new Column("path", "uuid[]", "text", EntryColumns::path),
                Column.of(
                        "unit",
                        "uuid",
                        entry -> entry.draft().unit().map(UnitId::toString).orElse(null)),
                Column.of("kind", "text", entry -> entry.draft().kind().name()),
                Column.of("title", "text", entry -> entry.draft().title()),
                Column.of("note", "text", entry -> entry.draft().note()),
                Column.ofArray("clauses", "uuid[]", entry -> entry.draft().clauses()),
                Column.ofArray(
                        "audiences", "text[]", entry -> entry.draft().people().keySet()),
                Column.of("source", "text", entry -> entry.draft().source()),
                Column.of("recorded_at", "timestamptz", entry -> entry.at().toString()),
                Column.of("recorded_by", "uuid", entry -> entry.by().toString())));
        for (Audience audience : Audience.values()) {
            all.add(Column.of(Figures.column(audience), "bigint", entry -> people(entry, audience)));
        }
        Measure.listGiven().stream()
                .map(measure -> Column.of(
                        measure.column(),
                        "numeric",
                        entry -> entry.draft().quantity(measure).toPlainString()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** From the city down, so it keeps its order. */
    private static String path(NewEntry entry) {
        return entry.path().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static String people(NewEntry entry, Audience audience) {
        return Long.toString(entry.draft().people().getOrDefault(audience, 0L));
    }
}
