import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills the orders of a running demo up to a number, spread over three years, its townships, services and all states; prints how the
 * database reads the list and the demand map. Arguments: home folder, number of orders.
 */
public class Fill {

    public static void main(String[] args) throws Exception {
        Path database = Path.of(args[0]).resolve("database");
        List<String> pid = Files.readAllLines(database.resolve("data").resolve("postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/kepu";
        String password = Files.readString(database.resolve("password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "kepu", password)) {
            long missing = Long.parseLong(args[1]) - number(connection, "select count(*) from orders.service_order");
            run(connection, "alter table orders.service_order disable trigger legal_step");
            while (missing > 0) {
                insert(connection, Math.min(missing, 20_000));
                missing -= 20_000;
            }
            run(connection, "alter table orders.service_order enable trigger legal_step");
            run(connection, "vacuum analyze orders.service_order");
            System.out.println(number(connection, "select count(*) from orders.service_order") + " orders");
            String city = text(connection, "select city_id::text from orders.service_order limit 1");
            String county = text(connection, "select path[2]::text from orders.service_order where cardinality(path) > 1 limit 1");
            explain(connection, "list of the city", "select * from orders.service_order o where o.path && array['" + city
                    + "']::uuid[] and o.due is not null order by o.due nulls last, o.id desc limit 50");
            explain(connection, "list of a county", "select * from orders.service_order o where o.path && array['" + county
                    + "']::uuid[] order by o.due nulls last, o.id desc limit 50");
            explain(connection, "count of a county", "select count(*) from (select 1 from orders.service_order o where o.path && array['"
                    + county + "']::uuid[] limit 5001) c");
            explain(connection, "demand", "select o.area_id, o.audience, o.service_id, count(*) from orders.service_order o where o.city_id = '"
                    + city + "' and o.sent_at >= date_trunc('year', now()) and o.sent_at < now() and o.state not in ('WITHDRAWN', 'MERGED')"
                    + " group by 1, 2, 3");
            explain(connection, "never served", "select distinct o.area_id from orders.service_order o where o.city_id = '" + city
                    + "' and o.state in ('CONFIRMED', 'CLOSED')");
        }
    }

    private static void insert(Connection connection, long many) throws SQLException {
        run(connection, """
                insert into orders.service_order (id, number, service_id, title, open, city_id, area_id, path, place, audience, people,
                    wished, remarks, sent_at, entered_name, sample, state, step, due, unit_id, unit_name, team, changed_at)
                select gen_random_uuid(), 'L' || gen_random_uuid(), s.id, s.title, s.open, a.path[1], a.id, a.path, '某村', s.audiences[1],
                    30, '', '', r.sent, '', true, t.state, 'REQUEST',
                    case when t.state in ('CLOSED', 'REJECTED', 'WITHDRAWN') then null else current_date + (random() * 9)::int end,
                    case when t.state = 'REQUESTED' then null else s.unit_id end, case when t.state = 'REQUESTED' then '' else s.unit_name end,
                    '', r.sent
                from generate_series(1, %d) g
                cross join lateral (select now() - interval '1 day' * (random() * 1000 + g * 0) as sent) r
                cross join lateral (select (array['CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','CONFIRMED',
                    'REJECTED','WITHDRAWN','REQUESTED','DISPATCHED','CLAIMED','OFFERED','SCHEDULED'])[1 + floor(random() * 16 + g * 0)::int] as state) t
                join (select id, path, row_number() over (order by id) - 1 as n, count(*) over () as many
                      from areas.area where cardinality(path) >= 2) a on a.n = (g * 7919) %% a.many
                join (select *, row_number() over (order by id) - 1 as n, count(*) over () as many from orders.service) s
                    on s.n = (g * 104729) %% s.many
                """.formatted(many));
    }

    private static void explain(Connection connection, String what, String sql) throws SQLException {
        System.out.println("-- " + what);
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("explain (analyze, costs off, buffers off, summary on) " + sql)) {
            while (row.next()) {
                System.out.println("   " + row.getString(1));
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
