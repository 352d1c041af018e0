import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills the ledger of a running demo up to a number of entries, spread over the years, counties, units and clauses of its plan, and
 * waits until the roll-up has taken them in. Arguments: home folder, number of entries.
 */
public class Fill {

    public static void main(String[] args) throws Exception {
        Path database = Path.of(args[0]).resolve("database");
        List<String> pid = Files.readAllLines(database.resolve("data").resolve("postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/kepu";
        String password = Files.readString(database.resolve("password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "kepu", password)) {
            long missing = Long.parseLong(args[1]) - number(connection, "select count(*) from evidence.entry");
            while (missing > 0) {
                insert(connection, Math.min(missing, 10_000));
                missing -= 10_000;
            }
            while (number(connection, "select count(*) from evidence.unfolded") > 0) {
                Thread.sleep(200);
            }
            try (var statement = connection.createStatement()) {
                statement.execute("analyze evidence.entry");
                statement.execute("analyze evidence.rollup");
            }
            System.out.println(number(connection, "select count(*) from evidence.entry") + " entries");
        }
    }

    private static void insert(Connection connection, long many) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into evidence.entry (id, day, area, path, unit, kind, title, note, clauses, audiences, youth, farmer,
                        worker, elder, official, general, sessions, online_people, hours, items, copies, volunteers, fen, sign,
                        reason, source, revision, recorded_at, recorded_by)
                    select gen_random_uuid(), date '2021-01-01' + (random() * 1750)::int, a.id, a.path, d.unit_id,
                        (array['LECTURE','TRAINING','OUTREACH','SERVICE'])[1 + (random() * 3)::int], '科普活动', '',
                        array[d.clause_id], array['GENERAL'], 0, 0, 0, 0, 0, (random() * 200)::int, 1, 0, 2, 0, 0, 3, 0, 1, '',
                        'load:' || gen_random_uuid(), 0, now(), gen_random_uuid()
                    from generate_series(1, %d) g
                    cross join lateral (select g + random() as seed) r
                    join (select id, path, row_number() over (order by id) - 1 as n, count(*) over () as many
                          from areas.area where cardinality(path) = 2) a on a.n = (floor(r.seed) * 7919)::bigint %% a.many
                    join (select u.unit_id, u.clause_id, row_number() over (order by u.clause_id, u.unit_id) - 1 as n,
                                 count(*) over () as many
                          from plan.duty u join plan.plan p on p.id = u.plan_id and p.edition = u.edition) d
                        on d.n = (floor(r.seed) * 104729)::bigint %% d.many
                    """.formatted(many));
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
