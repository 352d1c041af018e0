package org.kepu.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys and triggers of our schemas. While rows come back in any order and exactly as they were, no trigger may change or
 * refuse them; the foreign keys then check everything at once.
 */
final class Guards {

    private final Connection connection;
    private final List<String> lower;
    private final List<String> raise;

    private Guards(Connection connection, List<String> lower, List<String> raise) {
        this.connection = connection;
        this.lower = lower;
        this.raise = raise;
    }

    static Guards of(Connection connection, List<String> schemas) throws SQLException {
        String in = "and n.nspname in ('" + String.join("', '", schemas) + "')";
        List<String> lower = new ArrayList<>();
        List<String> raise = new ArrayList<>();
        read(connection, """
                select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname),
                       format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname,
                              pg_get_constraintdef(k.oid))
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and k.conparentid = 0
                """ + in, lower, raise);
        read(connection, """
                select format('alter table %I.%I disable trigger %I', n.nspname, c.relname, t.tgname),
                       format('alter table %I.%I enable %s trigger %I', n.nspname, c.relname,
                              case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D'
                """ + in, lower, raise);
        return new Guards(connection, lower, raise);
    }

    void lower() throws SQLException {
        new TableCopies(connection).runEach(lower);
    }

    void raise() throws SQLException {
        new TableCopies(connection).runEach(raise);
    }

    private static void read(Connection connection, String query, List<String> lower, List<String> raise)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                lower.add(row.getString(1));
                raise.add(row.getString(2));
            }
        }
    }
}
