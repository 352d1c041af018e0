import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.kepu.KepuApplication;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.evidence.HappeningKind;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderSteps;
import org.kepu.orders.OrderView;
import org.kepu.orders.ServiceDraft;
import org.kepu.orders.ServiceId;
import org.kepu.orders.ServiceMenu;
import org.kepu.orders.StepDraft;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitKind;
import org.kepu.units.Units;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 200 units claim 5,000 orders that are open to all, eight of them each order at once, beside the bare update of one row that can
 * only succeed once. Exits with 1 if an order was claimed twice or by nobody. Arguments: home folder, orders, units.
 */
public class ClaimRace {

    static final int RIVALS = 8;
    static final int AT_ONCE = 32;

    public static void main(String[] args) throws Exception {
        int number = Integer.parseInt(args[1]);
        ConfigurableApplicationContext context = SpringApplication.run(KepuApplication.class);
        AreaId city = done(context.getBean(Areas.class)
                .create(AreaDraft.of(Optional.empty(), "R0", "城", AreaKind.PREFECTURE), Optional.empty()));
        List<UnitId> units = IntStream.range(0, Integer.parseInt(args[2]))
                .mapToObj(i -> done(context.getBean(Units.class)
                        .create(UnitDraft.of(city, "第" + i + "局", UnitKind.GOVERNMENT))))
                .toList();
        ServiceId service = done(context.getBean(ServiceMenu.class)
                .save(
                        Optional.empty(),
                        new ServiceDraft(
                                Optional.of(units.getFirst()), "科普讲座", "讲座", Set.of(Audience.FARMER), 60, Set.of(), "",
                                Optional.of(HappeningKind.LECTURE), Set.of(), true, true, false, Set.of()),
                        Doer.by(viewer(units.getFirst()), Instant.now())));
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        OrderSteps steps = context.getBean(OrderSteps.class);
        double[] ours = new double[3];
        double[] bare = new double[3];
        for (int round = 0; round < 3; round++) {
            List<UUID> first = fill(args[0], service, city, number);
            Map<UUID, UnitId> winners = new ConcurrentHashMap<>();
            ours[round] = race(first, units, (order, unit) -> {
                boolean won = steps.take(new OrderId(order), OrderStep.CLAIM, StepDraft.empty(), Doer.by(viewer(unit), Instant.now()))
                        instanceof Outcome.Done<OrderView>;
                if (won && winners.put(order, unit) != null) {
                    throw new IllegalStateException("claimed twice: " + order);
                }
                return won;
            });
            long events = jdbc.sql("select count(*) from orders.event where step = 'CLAIM' and order_id = any(:ids)")
                    .param("ids", first.toArray(UUID[]::new), java.sql.Types.ARRAY)
                    .query(Long.class)
                    .single();
            long wrong = first.stream()
                    .filter(order -> !jdbc.sql("select unit_id from orders.service_order where id = :id")
                            .param("id", order)
                            .query(UUID.class)
                            .single()
                            .equals(winners.get(order).value()))
                    .count();
            List<UUID> second = fill(args[0], service, city, number);
            bare[round] = race(second, units, (order, unit) -> jdbc.sql("""
                            update orders.service_order set state = 'CLAIMED', step = 'CLAIM', unit_id = :unit
                            where id = :id and state = 'DISPATCHED'
                            """)
                    .param("unit", unit.value())
                    .param("id", order)
                    .update() == 1);
            System.out.printf(
                    "round %d: %d orders, %d attempts: %.0f attempts/s, bare update %.0f/s, ratio %.3f; claimed %d, events %d, with another unit than the winner %d%n",
                    round + 1, number, number * RIVALS, ours[round], bare[round], ours[round] / bare[round], winners.size(), events, wrong);
            if (winners.size() != number || events != number || wrong > 0) {
                System.exit(1);
            }
        }
        System.exit(0);
    }

    interface Claim {
        boolean by(UUID order, UnitId unit);
    }

    /** Attempts per second. */
    static double race(List<UUID> orders, List<UnitId> units, Claim claim) throws Exception {
        Random random = new Random(7);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (UUID order : orders) {
            List<UnitId> rivals = new ArrayList<>(units);
            Collections.shuffle(rivals, random);
            rivals.subList(0, RIVALS).forEach(unit -> attempts.add(() -> claim.by(order, unit)));
        }
        long before = System.nanoTime();
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var attempt : people.invokeAll(attempts)) {
                attempt.get();
            }
        }
        return attempts.size() * 1e9 / (System.nanoTime() - before);
    }

    /** Orders that every unit of the city may claim. */
    static List<UUID> fill(String home, ServiceId service, AreaId city, int number) throws Exception {
        Path database = Path.of(home).resolve("database");
        String port = Files.readAllLines(database.resolve("data").resolve("postmaster.pid")).get(3).strip();
        String password = Files.readString(database.resolve("password")).strip();
        List<UUID> ids = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/kepu", "kepu", password);
                var statement = connection.createStatement()) {
            statement.execute("alter table orders.service_order disable trigger legal_step");
            try (var rows = statement.executeQuery("""
                    insert into orders.service_order (id, number, service_id, title, open, city_id, area_id, path, place, audience, people,
                        wished, remarks, sent_at, entered_name, sample, state, step, due, changed_at)
                    select gen_random_uuid(), 'R' || gen_random_uuid(), '%1$s', '科普讲座', true, '%2$s', '%2$s', array['%2$s']::uuid[], '某村',
                        'FARMER', 30, '', '', now(), '', true, 'DISPATCHED', 'DISPATCH', current_date + 2, now()
                    from generate_series(1, %3$d) returning id
                    """.formatted(service, city, number))) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            statement.execute("alter table orders.service_order enable trigger legal_step");
        }
        return ids;
    }

    static Viewer viewer(UnitId unit) {
        return new Viewer(
                Optional.of(AccountId.create()), "测试员", List.of(new Grant(Role.LIAISON, new Scope.OfUnit(unit))));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
