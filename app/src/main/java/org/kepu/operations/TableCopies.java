package org.kepu.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Tables and sequences of our schemas, in and out by PostgreSQL's COPY, which any version of it reads. */
final class TableCopies {

    /** Who is signed in is not saved: a session that ended must not come back. */
    private static final String[] TRANSIENT = {"web.session", "web.session_attributes"};

    private final Connection connection;
    private final CopyManager copies;

    TableCopies(Connection connection) throws SQLException {
        this.connection = connection;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** The tables that hold data, with their columns; generated columns generate themselves. */
    List<Manifest.Table> tables(List<String> schemas) throws SQLException {
        String query = """
                select format('%I.%I', n.nspname, c.relname) as name, n.nspname || '.' || c.relname as entry,
                       array(select quote_ident(a.attname) from pg_attribute a
                             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                             order by a.attnum) as columns
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (?) and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname <> 'flyway_schema_history'
                  and n.nspname || '.' || c.relname <> all (?)
                order by 1
                """;
        List<Manifest.Table> tables = new ArrayList<>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            statement.setArray(2, connection.createArrayOf("text", TRANSIENT));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                String[] columns = (String[]) row.getArray("columns").getArray();
                tables.add(new Manifest.Table(
                        row.getString("name"), List.of(columns), 0, "database/" + row.getString("entry") + ".copy"));
            }
        }
        return tables;
    }

    List<Manifest.Sequence> sequences(List<String> schemas) throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as value,
                       last_value is not null as called
                from pg_sequences where schemaname = any (?) order by 1
                """)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                sequences.add(
                        new Manifest.Sequence(row.getString("name"), row.getLong("value"), row.getBoolean("called")));
            }
        }
        return sequences;
    }

    /** Writes a table's rows and returns how many there were. */
    long copyOut(Manifest.Table table, OutputStream out) throws SQLException, IOException {
        return copies.copyOut("copy (select " + columns(table) + " from " + table.name() + ") to stdout", out);
    }

    /** Reads a table's rows and returns how many there were. */
    long copyIn(Manifest.Table table, InputStream in) throws SQLException, IOException {
        return copies.copyIn("copy " + table.name() + " (" + columns(table) + ") from stdin", in);
    }

    void setSequences(List<Manifest.Sequence> sequences) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Manifest.Sequence sequence : sequences) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.value());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    /** Computes again what materialised views keep of the tables. */
    void refreshViews(List<String> schemas) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                select format('refresh materialized view %I.%I', schemaname, matviewname)
                from pg_matviews where schemaname = any (?)
                """)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        runEach(statements);
    }

    /** Runs the statements one after the other. */
    void runEach(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String columns(Manifest.Table table) {
        return table.columns().stream().collect(Collectors.joining(", "));
    }
}
